/** The home page of the city: that of all accounts in statements, and the beginning of the IRIs of what they are about. */
export class XapiHome {
  constructor(readonly page: string) {}
}
