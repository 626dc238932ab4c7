extension PythonWriter {
    /// A module of tests for `unittest`.
    func tests(of samples: KeySamples, module: String) -> String {
        let good = samples.good.flatMap { name, keys in
            keys.map { "    (\(Self.literal(name)), \(Self.literal($0))),\n" }
        }
        return """
            \"\"\"Tests of \(module): keys and what is none, as infragen judges them.\"\"\"

            import unittest

            import \(module)

            GOOD = [
            \(good.joined())]

            BAD = [
            \(samples.bad.map { "    \(Self.literal($0)),\n" }.joined())]


            class KeyTests(unittest.TestCase):
                def test_a_key_is_read_and_made_again(self) -> None:
                    for class_name, text in GOOD:
                        with self.subTest(text):
                            key = \(module).parse(text)
                            self.assertEqual(key.CLASS_NAME, class_name)
                            self.assertEqual(str(key), text)
                            self.assertEqual(\(module).parse(str(key)), key)

                def test_anything_else_is_refused(self) -> None:
                    for text in BAD:
                        with self.subTest(text), self.assertRaises(\(module).InvalidKeyError):
                            \(module).parse(text)


            if __name__ == "__main__":
                unittest.main()

            """
    }
}
