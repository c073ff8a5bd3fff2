/** A font file of a package; the build gives it an address. */
declare module "*.woff2" {
  const address: string;
  export default address;
}
