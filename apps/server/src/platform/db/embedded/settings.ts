// How the embedded server is set: durable always, small in memory, for one installation on one modest machine.

/** What no configuration file may undo: a save that was acknowledged survives a power cut. */
const durable = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // An online backup (pg_backup_start) needs this level.
  wal_level: 'replica',
};

/** Below 250 MB together with our own process when idle. */
const small = {
  shared_buffers: '64MB',
  max_connections: '50',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  max_wal_size: '512MB',
  autovacuum_max_workers: '2',
  // Reads in the backend itself: no three extra processes waiting for work.
  io_method: 'sync',
  huge_pages: 'off',
  jit: 'off',
};

export const embeddedSettings = {
  ...durable,
  ...small,
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};
