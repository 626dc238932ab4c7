// Imports exported TypeScript modules, compiled to JavaScript, and asks them about keys.
//
// usage: node judge_typescript.mjs FOLDER < INPUT
//
// Reads one JSON document from standard input, for each module keysN.js of the folder a list of keys in hexadecimal, and
// writes, for each, a line of JSON: for each key the name of its class, or null. A key that the module does not make
// again is an error.

import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

function text(hex) {
  // Bytes that are no UTF-8 become a surrogate without partner, which no key may hold.
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.from(hex, "hex"));
  } catch {
    return "a/\ud800";
  }
}

function className(module, key) {
  let parsed;
  try {
    parsed = module.parseKey(key);
  } catch (error) {
    if (error instanceof module.InvalidKeyError) return null;
    throw error;
  }
  if (module.buildKey(parsed) !== key) throw new Error(`${JSON.stringify(key)} is not made again`);
  return parsed.class;
}

let input = "";
for await (const piece of process.stdin.setEncoding("utf8")) input += piece;
for (const [number, keys] of JSON.parse(input).entries()) {
  const module = await import(pathToFileURL(resolve(process.argv[2], `keys${number}.js`)).href);
  console.log(JSON.stringify(keys.map((key) => className(module, text(key)))));
}
