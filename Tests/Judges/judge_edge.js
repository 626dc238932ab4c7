// Runs CloudFront functions on request paths, with the JavaScript engine that runs this file.
//
// Reads one JSON document from standard input, a list of {"code": TEXT, "paths": [TEXT, ...]}, and writes, for each, a
// line of 1 and 0: whether the function lets the request pass as it is, or answers 404. Any other answer is an error.

"use strict";

function verdict(handler, path) {
  const request = { method: "GET", uri: path, querystring: {}, headers: {}, cookies: {} };
  const before = JSON.stringify(request);
  const answer = handler({ version: "1.0", context: { eventType: "viewer-request" }, viewer: {}, request });
  if (answer === request && JSON.stringify(answer) === before) return "1";
  if (answer.statusCode === 404 && answer.statusDescription === "Not Found") return "0";
  throw new Error(`${path}: ${JSON.stringify(answer)}`);
}

let input = "";
process.stdin.setEncoding("utf8");
process.stdin.on("data", (piece) => (input += piece));
process.stdin.on("end", () => {
  for (const { code, paths } of JSON.parse(input)) {
    const handler = new Function(`"use strict";${code}; return handler;`)();
    console.log(paths.map((path) => verdict(handler, path)).join(""));
  }
});
