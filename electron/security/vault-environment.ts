/**
 * The environment of the vault process without the variables that make an addon's loader take another file than the one
 * that was checked (`NAPI_RS_NATIVE_LIBRARY_PATH` of @node-rs/argon2, and its kin).
 */
export const vaultEnvironment = (given: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !/^NAPI_RS_/i.test(name)));
