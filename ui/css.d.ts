/** Style sheets are built into the script as text: nothing is fetched, and a constructable sheet takes them in. */
declare module "*.css?inline" {
  const text: string;
  export default text;
}
