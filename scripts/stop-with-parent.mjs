// Loaded before a long-lived program: when the script that started it is killed, it stops as if asked to.
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // The channel alone keeps nothing running.
  process.channel.unref();
}
