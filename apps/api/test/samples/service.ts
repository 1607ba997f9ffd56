export const serviceBody = (unitId: string, code = 'KTP-EL', change: object = {}) => ({
  ...{ unitId, code, name: { id: 'Penerbitan KTP elektronik' } },
  ...{ indicator: 'PROCESSING_DAYS', target: 3, ...change },
});

export const measureBody = (period = '2024-01', value = 4.5, n = 312) => ({
  ...{ period, value, n, source: 'ISSUING_SYSTEM' },
});
