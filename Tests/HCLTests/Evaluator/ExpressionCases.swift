/// Expressions of every operator and function, judged by Terraform: what they come to, and whether they do.
enum ExpressionCases {
    /// What is not known here: digests, without the means to compute them, classes of Unicode, rare verbs of `format()`.
    static let open: Set<String> = [
        #"md5("hello")"#, #"sha1("hello")"#, #"sha256("hello")"#, #"base64sha256("hello")"#,
        #"regex("\\p{L}", "b")"#, #"regex("\\Qa.b\\E", "xa.bx")"#, "1 / 0", "log(0, 10)", "log(-1, 10)",
        #"parseint("7fffffffffffffffffffffffffffffff", 16)"#, #"cidrhost("::ffff:10.0.0.0/104", 1)"#,
        #"format("%e", 12345.678)"#, #"format("%s", null)"#, #"formatlist("%s", null)"#,
        #"format("%v|%v|%v|%v", null, [1, null], { a = "x" }, true)"#,
    ]

    /// What comes to something else here.
    static let others: Set<String> = [
        // Numbers are decimal here, and binary there.
        "1e-10 * 1e10", "5 % 0.3", "-0",
        // There, a division by zero ends what is around it, too.
        #"try(1 / 0, "zero")"#,
        // Text keeps its form here, and is composed there; equality is the same.
        #"split("", "e\u0301x")"#, #"endswith("e\u0301", "\u0301")"#, #"replace("e\u0301", "é", "x")"#,
        // Numbers in lists and objects are not made strings where others are.
        #"tomap({ a = [1], b = ["x"] })"#, #"true ? { a = 1 } : { a = "x", b = 2 }"#,
    ]

    static let all = """
        regex("[a-z]+", "53453453.345345aaabbbccc23454")
        regex("(\\\\d\\\\d\\\\d\\\\d)-(\\\\d\\\\d)-(\\\\d\\\\d)", "2019-02-01")
        regex("^(?:(?P<scheme>[^:/?#]+):)?(?://(?P<authority>[^/?#]*))?", "https://terraform.io/docs/")
        regex("[a-z]+", "123")
        regex("a|ab", "xab")
        regex("(a+?)(a*)", "aaa")
        regex("(?i)HELLO\\\\b", "say hello you")
        regex("^a.c$", "a\\nc")
        regex("(?s)^a.c$", "a\\nc")
        regex("(?m)^b$", "a\\nb\\nc")
        regex("[[:alpha:]]{2,3}", "1abcd")
        regex("[^a-c\\\\d]+", "ab1xyz")
        regex("a{2}b{0,1}", "aab")
        regex("é+", "caféé")
        regex("(a)|(b)", "b")
        regex("(", "b")
        regex("a**", "b")
        regex("\\\\p{L}", "b")
        regexall("[a-z]+", "1234abcd5678efgh9")
        regexall("a*", "baac")
        regexall("(.)(\\\\d)", "a1b2")
        regexall("x", "")
        length(regexall("[0-9]", "a1b22")) > 0
        replace("hello world", "/w.*d/", "everybody")
        replace("a.b.c", "/\\\\./", "-")
        replace("ab12", "/([a-z]+)(\\\\d+)/", "$2$1")
        replace("ab12", "/(?P<w>[a-z]+)/", "<${"$"}{w}>")
        replace("aaa", "/a*?/", "x")
        replace("price", "/p/", "$$")
        1 + 2 * 3 - 4 / 8
        7 % 3
        -7 % 3
        7 % -3
        5.5 % 2
        1 / 3 * 3 == 1
        0.1 + 0.2
        0.1 + 0.2 == 0.3
        1e3
        1.50
        100000000000000000000000000000000000 + 1
        9007199254740993 * 3
        1234567890123456789 * 987654321098765432
        1 / 7 * 7
        2 / 3 + 1 / 3
        1 / 0
        0 / 0
        false ? [1][2] : 1
        true ? [1][2] : 1
        "%{ if false }${{ a = 1 }.b}%{ else }x%{ endif }"
        core::try(core::upper(1, 2), 1)
        1 % 0
        "5" + 1
        "x" + 1
        true + 1
        null + 1
        -"5"
        !"true"
        !1
        "1" == 1
        1 == 1.0
        true == "true"
        null == null
        null == 1
        [] == []
        [1] == ["1"]
        {a = 1} == {a = 1}
        tolist([1]) == [1]
        1 < 2 && 2 >= 2 || false
        "a" < "b"
        "10" > "9"
        true && "true"
        false || "x"
        1 != 2
        true ? 1 : "a"
        false ? 1 : "a"
        true ? null : 1
        true ? true : "x"
        true ? 1 : true
        true ? [1] : []
        true ? {a = 1} : {}
        "true" ? 1 : 2
        1 ? 2 : 3
        null ? 1 : 2
        "a${1}b${true}c${"d"}"
        "${1}"
        "${[1]}"
        "x${[1]}"
        "x${null}"
        "%{if true}a%{else}b%{endif}"
        "%{if false}a%{endif}"
        "%{for x in ["a", 1, true]}<${x}>%{endfor}"
        "%{for k, v in {b = 1, a = 2}}${k}=${v};%{endfor}"
        "%{for i, v in ["x"]}${i}${v}%{endfor}"
        [for x in [1, 2, 3] : x * 2 if x != 2]
        [for i, x in ["a", "b"] : "${i}${x}"]
        [for k, v in {b = 1, a = 2} : "${k}${v}"]
        {for x in ["a", "b"] : x => upper(x)}
        {for x in ["a", "a"] : x => 1}
        {for x in ["a", "a", "b"] : x => 1...}
        {for i, x in ["a"] : i => x}
        [for x in toset(["b", "a", "b"]) : x]
        [for k, x in toset(["b", "a"]) : k]
        [for x in "abc" : x]
        [for x in null : x]
        [for x in [] : x.y]
        {for k, v in {a = {b = 1}} : v.b => k}
        {null = 1, "a b" = 2, (1) = 3}
        {a = 1, a = 2}
        [1, "a", null, {}][3]
        [1, 2]["1"]
        [1, 2][2]
        [1, 2][-1]
        [1, 2][0.5]
        {a = 1}["a"]
        {a = 1}.a
        {a = 1}.b
        {"1" = 2}[1]
        [{a = 1}, {a = 2}][*].a
        [{a = 1}, {a = 2}].*.a
        {a = 1}[*].a
        null[*]
        "x"[*]
        [[1, 2], [3]][*][0]
        [{a = [{b = 1}]}][*].a[*].b
        [{a = [1]}].*.a[0]
        [{a = [1]}].*.a.0
        toset(["a"])[0]
        null.a
        abs(-5.5)
        abs("-3")
        ceil(1.1)
        ceil(-1.1)
        floor(1.9)
        floor(-1.1)
        max(1, 3, 2)
        min(1, "0", 2)
        max()
        max([1, 5]...)
        signum(-3)
        signum(0)
        pow(2, 10)
        pow(2, 0.5)
        log(100, 10)
        log(16, 2)
        parseint("ff", 16)
        parseint("-101", 2)
        parseint("zZ", 62)
        parseint("12", 2)
        parseint("", 10)
        sum([1, 2.5, "3"])
        sum([])
        chomp("a\\n\\r\\n\\n")
        endswith("abc", "bc")
        startswith("abc", "b")
        strcontains("abc", "b")
        strcontains("abc", "")
        join("-", ["a", "b"], ["c"])
        join("-", [])
        join(",", [1, true])
        join(",", [null])
        lower("ÄB ẞ")
        upper("straße ŉ")
        title("hello wörld a-b c_d 1a")
        trim("xxhixx", "x")
        trim("  hi!?", " ?!")
        trimprefix("abab", "ab")
        trimsuffix("abab", "ab")
        trimspace(" \\t\\na b\\u00a0\\n")
        split(",", "a,b,,c")
        split("", "añb")
        split(",", "")
        replace("1+2+3", "+", "-")
        replace("abc", "", "-")
        replace("aaa", "aa", "b")
        strrev("añb👩‍👧c")
        substr("hello world", 1, 4)
        substr("hello", -2, -1)
        substr("hello", 3, 10)
        substr("añb👩‍👧c", 2, 2)
        substr("", 0, 1)
        substr("abc", 5, 1)
        substr("abc", -5, 2)
        indent(2, "a\\nb\\n\\nc")
        length("añb👩‍👧c")
        length("e\\u0301")
        format("Hello, %s! %d%%", "x", 5)
        format("%s", 1.5)
        format("%s", true)
        format("%d", 1.5)
        format("%d", "12")
        format("%5d|%-5d|%05d|%+d", 1, 2, 3, 4)
        format("%5s|%-5s|%.2s", "ab", "cd", "efgh")
        format("%v %v %v", 1, "a", [1, "b"])
        format("%v", 1000000)
        format("%v", 123456789012)
        format("%v", 1e21)
        format("%v", 0.00001)
        format("%v", 0.001)
        format("%#v", "a\\"b")
        format("%#v", {a = 1})
        format("%v", 1234567.5)
        format("%v", 123456)
        replace("", "", "-")
        format("%q", "a\\"b\\n<")
        format("%t", true)
        format("%t", "false")
        format("%x|%X|%b|%o", 255, 255, 5, 8)
        format("%x", "hi")
        format("%f|%.2f|%.0f|%.0f", 1.5, 2.346, 2.5, 3.5)
        format("%.3f", 2)
        format("%8.2f|", 3.14159)
        format("%.1f", 0.25)
        format("%.1f", 0.36)
        format("%.2f", 1e20)
        format("%.0f", 0.4)
        format("%[2]s %[1]s", "a", "b")
        format("%s")
        format("%s", "a", "b")
        format("%z", 1)
        format("%%")
        format("%3s|", "日本語だ")
        formatlist("%s-%s", ["a", "b"], "x")
        formatlist("%s-%s", ["a", "b"], ["x"])
        formatlist("%s", [])
        formatlist("x%s", "y")
        alltrue([true, "true"])
        alltrue([])
        alltrue([true, null])
        anytrue([false, true])
        anytrue([])
        chunklist(["a", "b", "c"], 2)
        chunklist(["a"], 0)
        chunklist([], 2)
        chunklist(["a"], -1)
        coalesce("", null, "b")
        coalesce(null, 1, "a")
        coalesce(1, "a")
        coalesce("", null)
        coalescelist([], ["a"])
        coalescelist([], [])
        compact(["a", "", null, "b"])
        compact([1, ""])
        concat(["a"], [1], [])
        concat([], [])
        contains(["a", "b"], "a")
        contains([1, 2], "1")
        contains(["1"], 1)
        contains(["a"], null)
        contains([null, "a"], "a")
        distinct(["a", "b", "a"])
        distinct([1, "1"])
        element(["a", "b", "c"], 4)
        element(["a"], -1)
        element([], 0)
        flatten([["a"], [], ["b", ["c"]], "d"])
        flatten([])
        flatten([{a = [1]}])
        index(["a", "b"], "b")
        index(["a"], "z")
        keys({b = 1, a = 2})
        keys({})
        length([1, 2])
        length({a = 1})
        length(5)
        length(null)
        lookup({a = 1}, "a", 2)
        lookup({a = 1}, "b", 2)
        lookup({a = 1}, "b")
        lookup({a = "x"}, "b", null)
        matchkeys(["a", "b", "c"], ["x", "y", "x"], ["x"])
        matchkeys(["a"], [], [])
        merge({a = 1}, {b = 2, a = 3}, null)
        merge()
        merge({a = 1}, "x")
        merge([{a = 1}, {b = 2}]...)
        one([])
        one(["a"])
        one([1, 2])
        range(3)
        range(1, 4)
        range(4, 1)
        range(1, 8, 2)
        range(4, 1, -2)
        range(1, 4, -1)
        range(0, 1, 0.25)
        range(0)
        range(2000)
        reverse([1, 2, 3])
        setintersection(["a", "b"], ["b", "c"])
        setproduct(["a", "b"], [1, 2])
        setproduct(["a"], [])
        setproduct(toset(["b", "a"]), ["x"])
        setsubtract(["a", "b"], ["b"])
        setsubtract([1, 2], ["1"])
        setunion(["b", "a"], ["c", "a"])
        slice(["a", "b", "c"], 1, 2)
        slice(["a"], 0, 2)
        slice(["a"], 1, 1)
        sort(["b", "a", "C", "ä", "1"])
        sort([10, 9])
        transpose({a = ["x", "y"], b = ["y"]})
        values({b = 1, a = 2})
        zipmap(["a", "b"], [1, "x"])
        zipmap(["a"], [])
        zipmap(["a", "a"], [1, 2])
        base64encode("Hello, Wörld")
        base64decode("SGVsbG8sIFfDtnJsZA==")
        base64decode("SGVsbG8")
        base64decode("!!!!")
        base64decode("/w==")
        urlencode("a b&c/d~é+*")
        jsonencode({b = [1, 2.50, true, null], a = "x<>&\\u2028\\"\\\\\\n\\u0001\\u007f"})
        jsonencode("\\u0008\\u000c")
        jsonencode(1e30)
        jsonencode(null)
        jsondecode("{\\"a\\":[1,2.5e1,\\"x\\\\u00e9\\\\ud83d\\\\ude00\\",null,true]}")
        jsondecode("[1,]")
        jsondecode("{} x")
        jsondecode("")
        jsondecode("01")
        jsondecode("\\"\\\\ud800\\"")
        jsondecode(" [ ] ")
        jsondecode("-1.5E-2")
        jsondecode("1.")
        csvdecode("a,b\\n1,\\"x,\\"\\"y\\"\\n2,z\\n")
        csvdecode("a,b\\n1\\n")
        csvdecode("a\\n\\n1\\n")
        csvdecode("a,a\\n1,2\\n")
        csvdecode("a\\r\\n1\\r\\n")
        csvdecode("")
        formatdate("YYYY-MM-DD hh:mm:ss ZZZ", "2018-01-02T23:12:01Z")
        formatdate("DD MMM YYYY hh:mm ZZZ", "2018-01-02T23:12:01-08:00")
        formatdate("EEEE, DD-MMM-YY HH:mm:ss AA ZZZZZ", "2024-02-29T00:05:09+05:30")
        formatdate("D M H h s m aa EEE MMMM Z ZZZZ", "2024-12-31T13:05:09Z")
        formatdate("'it''s' YY", "2000-01-01T00:00:00Z")
        formatdate("YYY", "2000-01-01T00:00:00Z")
        formatdate("YYYY", "2000-01-01")
        formatdate("YYYY", "2023-02-29T00:00:00Z")
        formatdate("_-.", "2000-01-01T00:00:00Z")
        timeadd("2017-11-22T00:00:00Z", "10m")
        timeadd("2017-11-22T00:00:00Z", "-1h30m")
        timeadd("2024-02-28T23:59:59.5Z", "0.5s")
        timeadd("2017-11-22T00:00:00+02:00", "24h")
        timeadd("2017-11-22T00:00:00Z", "1d")
        timeadd("2017-11-22T00:00:00Z", "1.5h")
        timeadd("1969-12-31T23:59:59Z", "-876000h")
        timecmp("2017-11-22T00:00:00Z", "2017-11-22T01:00:00+01:00")
        timecmp("2017-11-22T00:00:00Z", "2017-11-22T00:00:01Z")
        cidrhost("10.12.112.0/20", 16)
        cidrhost("10.12.112.0/20", -1)
        cidrhost("10.12.112.0/20", 4096)
        cidrhost("fd00:fd12:3456:7890:00a2::/72", 34)
        cidrhost("10.0.0.5/8", 1)
        cidrnetmask("172.16.0.0/12")
        cidrnetmask("fe80::/10")
        cidrnetmask("0.0.0.0/0")
        cidrsubnet("172.16.0.0/12", 4, 2)
        cidrsubnet("10.1.2.0/24", 4, 15)
        cidrsubnet("10.1.2.0/24", 4, 16)
        cidrsubnet("fd00:fd12:3456:7890::/56", 16, 162)
        cidrsubnet("10.0.0.0/8", 25, 0)
        cidrsubnet("10.0.0.0", 8, 0)
        cidrsubnet("0.0.0.0/0", 8, 10)
        cidrsubnets("10.1.0.0/16", 4, 4, 8, 4)
        cidrsubnets("10.1.0.0/16", 1, 1, 1)
        cidrsubnets("fd00:fd12:3456:7890::/56", 16, 16)
        tobool("true")
        tobool("yes")
        tobool(1)
        tobool(null)
        tonumber("1.50")
        tonumber("x")
        tonumber(true)
        tonumber("")
        tonumber("1e3")
        tonumber(" 1")
        tonumber("+1")
        tonumber("0x1")
        tostring(1.50)
        tostring(1e21)
        tostring(0.000001)
        tostring(true)
        tostring([])
        tolist(["a", 1, true])
        tolist([1, true])
        tolist("x")
        tolist([])
        toset(["b", "a", "b"])
        toset([2, 1, "1"])
        toset([true, false])
        toset([10, 9])
        tomap({a = 1, b = "x"})
        tomap({a = 1, b = true})
        tomap([])
        try(1 + "x", "fallback")
        try({}.a, null)
        try({}.a, [].b)
        can(1 + "x")
        can(1 + 1)
        nonsensitive(sensitive("x"))
        issensitive(sensitive("x"))
        issensitive("x")
        md5("hello")
        sha1("hello")
        sha256("hello")
        base64sha256("hello")
        core::upper("a")
        upper(1)
        upper(null)
        upper([])
        upper("a", "b")
        upper(["a"]...)
        {a = [for x in ["p", "q"] : {n = x, m = length(x)}], b = {for k, v in {x = 1} : k => v + 1}}
        merge({for k, v in {a = 1} : "${k}x" => v}, {y = concat(["a"], [for i in range(2) : tostring(i)])})
        [for s in ["hls", "img"] : {prefix = "${s}/", days = s == "hls" ? 7 : 14}][*].prefix
        formatdate("'T'hh'h'mm", "2020-02-29T23:59:59Z")
        formatdate("YYYYMMDDhhmmss", "0001-01-01T00:00:00Z")
        formatdate("ZZZZZ ZZZZ ZZZ Z", "2020-01-01T00:00:00-00:30")
        formatdate("h aa, HH AA", "2020-01-01T12:00:00Z")
        formatdate("日本 YYYY年", "2020-01-01T00:00:00Z")
        formatdate("'open", "2020-01-01T00:00:00Z")
        formatdate("YYYY", "2020-01-01t00:00:00z")
        formatdate("YYYY", "2020-01-01T24:00:00Z")
        formatdate("YYYY", "2020-06-30T23:59:60Z")
        timeadd("2020-01-01T00:00:00Z", "1h1h")
        timeadd("2020-01-01T00:00:00Z", "")
        timeadd("2020-01-01T00:00:00.123456789Z", "1ns")
        timeadd("9999-12-31T23:59:59Z", "1s")
        timecmp("2020-01-01T00:00:00Z", "x")
        cidrsubnets("10.0.0.0/8")
        cidrsubnets("10.1.0.0/16", 8, 4, 8, 4)
        cidrsubnets("10.0.0.0/30", 2, 2, 2, 2)
        cidrsubnets("10.0.0.0/30", 2, 2, 2, 2, 2)
        cidrsubnets("10.0.0.0/32", 0)
        cidrsubnets("fd00::/8", 120)
        cidrsubnets("10.1.0.0/16", -1)
        cidrsubnets("10.1.0.0/16", 17)
        cidrhost("fd00::/64", -1)
        cidrhost("0.0.0.0/0", 4294967295)
        cidrhost("10.0.0.0/32", 0)
        cidrhost("::ffff:10.0.0.0/104", 1)
        cidrsubnet("::1.2.3.4/96", 8, 1)
        cidrnetmask("10.0.0.0/33")
        cidrsubnet("10.0.0.0/8", 0, 0)
        cidrsubnet("fd00::/8", 64, 1)
        cidrsubnet("fd00::/8", 33, 1)
        upper("ᾳ")
        regexall("(?P<k>\\\\w+)=(?P<v>\\\\w+)", "a=1, b=2")
        regexall("é|e\\u0301", "éé")
        regexall("", "añ")
        regexall("^|$", "ab")
        regexall("(?m)^", "a\\nb")
        regexall("(a)|(b)", "ab")
        regexall("\\\\b", "ab cd")
        regexall("[\\\\x{1F600}-\\\\x{1F64F}]", "a😀b")
        regex("(?U)a+", "aaa")
        regex("\\\\Qa.b\\\\E", "xa.bx")
        regex("[[:^digit:]]+", "12ab")
        regex("(?P<a>x)(y)", "xy")
        regex("a{1001}", "a")
        regex("(?i)straße", "STRASSE")
        setproduct([1, "a"], [true])
        setproduct(["a"], ["b"], ["c", "d"])
        setproduct([], [])
        setproduct()
        setproduct([[1]], [{ a = 1 }])
        setproduct(["a", "a"], [1])
        setproduct(toset([]), ["a"])
        setintersection(toset([]), ["a"])
        setunion([1], ["1"], [true])
        try(1, 2)
        try(tonumber("x"), tonumber("y"), "z")
        try([][0], {}.a, "none")
        try()
        can(try({}.x))
        can(regex("x", "y"))
        try({ a = { b = 1 } }.a.c, { a = { b = 1 } }["a"]["b"])
        try(1 / 0, "zero")
        [for x in ["1", "x", "3"] : try(tonumber(x), 0)]
        "a ${~ "b" ~} c"
        " %{ if true ~} x %{~ endif } "
        "%{ for x in [1, 2] ~} ${x}, %{~ endfor }"
        "%{~ for x in ["a"] ~}\\n ${x}\\n%{~ endfor ~}\\n"
        "%{ if false }a%{ else ~}  b%{ endif }"
        "$${a} %%{b} $$ %% $ %"
        "${"${"a"}b"}c"
        "\\u00e9\\U0001F600\\t"
        "${join(", ", [for i, c in ["x", "y"] : "${i}:${c}"])}"
        9007199254740993
        123456789012345678901234567890
        0.1 + 0.7
        1e-10 * 1e10
        3 * (1 / 3)
        10 / 4
        -0
        1.0
        100 * 1.1
        12345678901234567890 % 7
        5 % 0.3
        -7.5 % 2
        floor(-0.5)
        ceil(99999999999999999.5)
        pow(2, 200)
        pow(0, 0)
        pow(-8, 3)
        pow(10, -3)
        log(0, 10)
        log(-1, 10)
        parseint("7fffffffffffffffffffffffffffffff", 16)
        parseint("-0", 10)
        parseint("1_000", 10)
        parseint("+5", 10)
        max(0.1, "0.10")
        sum([0.1, 0.2, 0.3])
        signum(-0.0001)
        tonumber("123456789012345678901234567890.123")
        tonumber("1e400")
        tonumber(".5")
        tonumber("5.")
        tonumber("٣")
        tostring(123456789012345678901234567890)
        tostring(1e-7)
        jsonencode(0.1)
        jsonencode(1e100)
        jsonencode("😀é\\u2028<")
        jsondecode("1e2")
        jsondecode("123456789012345678901234567890")
        jsondecode("{\\"é\\": 1}")
        jsondecode("[\\"\\\\ud83d\\"]")
        jsondecode("{\\"a\\":1,\\"a\\":2}")
        jsondecode("\\u0000")
        jsondecode("\\"\\t\\"")
        length("e\\u0301🇩🇪👩‍👩‍👧")
        substr("🇩🇪🇫🇷x", 1, 1)
        strrev("e\\u0301a")
        upper("ǆ ﬁ ß i")
        lower("İ Σ ΑΣ")
        title("ǆo o'neil éa_b")
        split("", "e\\u0301x")
        trimspace("\\u3000a\\u200b")
        trim("ééaéé", "é")
        replace("e\\u0301", "é", "x")
        startswith("é", "e")
        endswith("e\\u0301", "\\u0301")
        strcontains("añb", "n")
        sort(["é", "e\\u0301f", "z", "Z"])
        distinct(["é", "e\\u0301"])
        contains(["é"], "e\\u0301")
        { "é" = 1, "e\\u0301" = 2 }
        keys({ b = 1, "é" = 2, "Z" = 3, "_" = 4 })
        format("%s|%10s|%-10s|", "e\\u0301", "日本", "😀")
        format("%06.2f|%+.1f|% d|%+d", 3.14159, 2, 7, 0)
        format("%x|%X|%#x|%o", "é", 255, 255, 8)
        format("%08b", 5)
        format("%5t|%-7t|", true, false)
        format("%v|%v|%v|%v", null, [1, null], { a = "x" }, true)
        format("%s", null)
        format("%s", [1])
        format("%d", 12345678901234567890)
        format("%d", "1.5")
        format("%[3]v %[1]v", 1, 2, 3)
        format("%[4]v", 1)
        format("%!", 1)
        format("%e", 12345.678)
        format("%*d", 5, 1)
        formatlist("%s-%d", ["a", "b"], [1, 2])
        formatlist("%s", ["a", "b"], ["c"])
        formatlist("%s%s", toset(["b", "a"]), "x")
        formatlist("%s", null)
        element(["a", "b", "c"], -1)
        element(["a"], 1.5)
        element(toset(["a"]), 0)
        index([1, 2], "2")
        slice([1, 2, 3], 1, 4)
        range(5, 0)
        range(0, 10, 3.5)
        range(1, 1)
        chunklist([1, 2, 3, 4, 5], 2)
        flatten([[1, null], [[2]], null])
        coalesce([], [1])
        coalesce(null, "")
        coalescelist(null, [1])
        compact([null, "", "a"])
        zipmap(["a", "b"], ["x"])
        transpose({ a = ["1", "2"], b = [] })
        merge({ a = { b = 1 } }, { a = { c = 2 } })
        lookup({ a = null }, "a", "d")
        one(toset(["x"]))
        one(null)
        alltrue(["true", "x"])
        anytrue([null, "true"])
        tolist(toset(["b", "a"]))
        toset([null])
        tomap({ a = [1], b = ["x"] })
        tobool("1")
        tobool("TRUE")
        values({ b = [1], a = "x" })
        [1, 2, 3][*]
        {a = 1}[*]["a"]
        [for k, v in { a = 1, b = 2 } : k if v > 1]
        { for i, v in ["a", "b"] : v => i if i > 0 }
        { for v in ["ab", "ac", "b"] : substr(v, 0, 1) => v... }
        [for x in { a = 1 } : x]
        [for x in [[1, 2], [3]] : [for y in x : y * 2]]
        true ? "a" : ["b"]
        true ? { a = 1 } : { a = "x", b = 2 }
        false ? [] : ["x"]
        true ? null : null
        (null == "a") ? 1 : 2
        [] == tolist([])
        { a = 1 } == { "a" = 1 }
        "a" == "á"
        1 == "1" ? "same" : "other"
        !false && !null
        -(-1)
        !!true
        1 + 2 == 3 && 4 > 3 || false
        2 + 3 * 4 - 10 / 5 % 3
        urlencode("é ~_-.!*'()+%")
        base64encode("😀")
        base64decode("8J+YgA==")
        base64decode("YQ")
        csvdecode("a,b\\n\\"é\\n\\",\\"\\"\\n")
        csvdecode("a;b\\n1;2\\n")
        csvdecode("a,b\\n1,2,3\\n")
        csvdecode("\\ufeffa\\n1\\n")
        chomp("a\\r\\n\\r\\n")
        indent(2, "a\\r\\nb\\n")
        indent(-1, "a\\nb")
        join("", [null])
        join(",", toset(["b", "a"]))
        join(",", [["a"]])
        split("\\n", "a\\nb\\n")
        substr("abc", 1, 0)
        substr("abc", 3, 1)
        substr("abc", 1.5, 1)
        trimprefix("é", "e")
        nonsensitive("x")
        nonsensitive(sensitive(1) + 1)
        issensitive([sensitive(1)])
        """.split(separator: "\n").map(String.init)
}
