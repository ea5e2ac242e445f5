"""What keeps an instance running: settings, content, identities, limits, backups, background jobs."""
