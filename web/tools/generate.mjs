// The types of the interface, made from the description that a running server gives of itself.
import openapiTS, { astToString } from "openapi-typescript";

const server = process.env.KANAME_URL ?? "http://localhost:8080";

export async function description() {
  const response = await fetch(`${server}/api/openapi.json`);
  if (!response.ok) throw new Error(`${server} answers ${response.status} for its description`);
  const ast = await openapiTS(await response.json());
  return `// Made by tools/describe.mjs from the description that the server gives of itself.\n${astToString(ast)}`;
}
