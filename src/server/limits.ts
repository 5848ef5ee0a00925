/** What one request may cost. A plan is some 100 KB; scans and pictures inside a file make it megabytes. */
export const limits = {
  /** Bytes of a request body. */
  body: 64 * 1024 * 1024,
  /** Seconds that reading and checking may take: the largest real plan needs under one. */
  seconds: 30,
  /** Heap of a worker, in megabytes: ten million characters fit. */
  megabytes: 1024,
  /** Documents worked on at the same time. */
  workers: 2,
  /** Documents that may wait; the next one is asked to come back. */
  waiting: 16,
} as const;
