import type { Page } from "@playwright/test";

/** Amounts of one resource that a launch may ask for (contract 2.5). */
export interface Offered {
  readonly default?: number;
  readonly defaultRequest?: number;
  readonly defaultLimit?: number;
  readonly options: readonly number[];
}

/** What a platform offers and how full it is. */
export interface Platform {
  readonly cores: Offered;
  readonly memoryGB: Offered;
  readonly gpus?: Offered;
  /** What nobody has asked for, in cores, GiB and GPUs; without it the platform does not tell. */
  readonly free?: { readonly cores: number; readonly gib: number; readonly gpus?: number };
}

const CAPACITY = { cores: 256, gib: 2048, gpus: 32 };
const GIB = 1.073741824; // decimal GB

function stats({ cores, gib, gpus }: NonNullable<Platform["free"]>): object {
  const gigabytes = (gib: number) => `${(gib * GIB).toFixed(3)}G`;
  return {
    cores: { requestedCPUCores: CAPACITY.cores - cores, cpuCoresAvailable: CAPACITY.cores },
    ram: { requestedRAM: gigabytes(CAPACITY.gib - gib), ramAvailable: gigabytes(CAPACITY.gib) },
    ...(gpus === undefined ? {} : { gpu: { requestedGPU: CAPACITY.gpus - gpus, gpuAvailable: CAPACITY.gpus } }),
  };
}

/** Has the platform offer these amounts and be so full; the sandbox has those of its machine. */
export async function playPlatform(page: Page, { free, ...context }: Platform): Promise<void> {
  await page.unroute(/\/skaha\/v1\/context$/);
  await page.unroute(/\/skaha\/v1\/session\?view=stats$/);
  await page.route(/\/skaha\/v1\/context$/, (route) => route.fulfill({ json: { ...context, maxInteractiveSessions: "5" } }));
  await page.route(/\/skaha\/v1\/session\?view=stats$/, (route) =>
    free === undefined
      ? route.fulfill({ status: 503, headers: { "retry-after": "30" }, body: "metrics not available" })
      : route.fulfill({ json: stats(free) }),
  );
}

const upTo = (most: number) => Array.from({ length: most }, (_, at) => at + 1);

/** Every whole amount, as behind a LimitRange. */
export const CONTIGUOUS: Platform = {
  cores: { default: 1, defaultRequest: 1, defaultLimit: 8, options: upTo(16) },
  memoryGB: { default: 4, defaultRequest: 4, defaultLimit: 32, options: upTo(96) },
  gpus: { options: [] },
  free: { cores: 37, gib: 310 },
};

/** Few amounts far apart, and many GPUs. */
export const SPARSE: Platform = {
  cores: { default: 2, defaultRequest: 1, defaultLimit: 8, options: [1, 2, 4, 8, 16] },
  memoryGB: { default: 8, defaultRequest: 4, defaultLimit: 32, options: [1, 2, 4, 8, 16, 32, 64, 192] },
  gpus: { options: upTo(28) },
  free: { cores: 3, gib: 20, gpus: 2 },
};
