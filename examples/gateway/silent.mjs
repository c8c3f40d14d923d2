/** Imported before Apollo Gateway, which otherwise looks for a cloud around it and reports this machine every hour. */
process.env.APOLLO_TELEMETRY_DISABLED = 'true';
process.env.METADATA_SERVER_DETECTION = 'none';
