import { KmsUnsafe } from '../errors.js';
import { FileKms } from './file-kms.js';
import type { KmsPort } from './kms-port.js';
import { VaultKms } from './vault-kms.js';

/**
 * The KMS that the environment names: Vault where `VAULT_ADDR` is set (with `VAULT_TOKEN`, and where they differ from
 * `transit` and `jejak`, `JEJAK_VAULT_MOUNT` and `JEJAK_VAULT_KEY`; `VAULT_NAMESPACE`), otherwise the folder.
 *
 * @throws KmsUnsafe, KmsUnavailable
 */
export async function openKms(environment: NodeJS.ProcessEnv, folder: string): Promise<KmsPort> {
  const { VAULT_ADDR, VAULT_TOKEN, VAULT_NAMESPACE, JEJAK_VAULT_MOUNT, JEJAK_VAULT_KEY } = environment;
  if (!VAULT_ADDR) return FileKms.open(folder);
  if (!VAULT_TOKEN) throw new KmsUnsafe('VAULT_ADDR is set, and VAULT_TOKEN is not. Set both, or neither');
  return VaultKms.open({
    address: VAULT_ADDR,
    token: VAULT_TOKEN,
    ...(JEJAK_VAULT_MOUNT && { mount: JEJAK_VAULT_MOUNT }),
    ...(JEJAK_VAULT_KEY && { key: JEJAK_VAULT_KEY }),
    ...(VAULT_NAMESPACE && { namespace: VAULT_NAMESPACE }),
  });
}
