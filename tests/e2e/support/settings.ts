/** A setting that `cargo xtask e2e` makes. */
export function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests with \`cargo xtask e2e\``);
  return value;
}
