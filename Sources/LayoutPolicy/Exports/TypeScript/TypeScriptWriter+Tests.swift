extension TypeScriptWriter {
    /// A module of tests for Node's own runner.
    func tests(of samples: KeySamples, module: String) -> String {
        let good = samples.good.flatMap { name, keys in
            keys.map { "  [\(Self.literal(name)), \(Self.literal($0))],\n" }
        }
        return """
            // Tests of \(module): keys and what is none, as infragen judges them. Run: node --test

            import assert from "node:assert/strict";
            import test from "node:test";
            import { InvalidKeyError, buildKey, parseKey } from "./\(module).js";

            const good: [string, string][] = [
            \(good.joined())];

            const bad: string[] = [
            \(samples.bad.map { "  \(Self.literal($0)),\n" }.joined())];

            for (const [className, text] of good) {
              test(`reads ${JSON.stringify(text)} and makes it again`, () => {
                const key = parseKey(text);
                assert.equal(key.class, className);
                assert.equal(buildKey(key), text);
              });
            }

            for (const text of bad) {
              test(`refuses ${JSON.stringify(text)}`, () => {
                assert.throws(() => parseKey(text), InvalidKeyError);
              });
            }

            """
    }
}
