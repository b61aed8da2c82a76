namespace GraphQL.Tests.Hostile;

/// <summary>Good inputs for <see cref="Target"/>, which hostile ones are made of.</summary>
internal static class Corpus
{
    public static IReadOnlyList<string> Documents { get; } =
    [
        "{ hello }",
        "query A { cat { id name colour weight(in: GRAM) friend { id ... on Rock { weight grains } } } }",
        "query B($i: Int = 3, $s: String!, $b: Boolean! = true) { echo(i: $i, s: $s) @include(if: $b) cats @skip(if: $b) { id } }",
        "query C($l: [Int!], $shape: Shape, $day: Day) { echo(l: $l, shape: $shape, d: $day, g: [[\"a\", null], []]) }",
        "{ echo(shape: { name: \"n\", size: 2, list: [1, 2], grid: [[1.5, null]], inner: { inner: { colour: RED } } }, pick: { id: 7 }) }",
        "query D($p: ID!) { echo(pick: { id: $p }) being { ...F ...G @mark(n: 1) @mark(n: 2) } } fragment F on Being { id friend { ...G } } fragment G on Being { name }",
        "{ things { __typename ... on Cat { kittens { kittens { kittens { id } } } } ... on Rock { weight } ... on Being { id name } } }",
        "mutation M($s: Shape!) { a: set(shape: $s) b: set(shape: { on: \"2026-01-02\", truth: false, id: \"x\" }) }",
        "subscription S { tick }",
        "query E { hello } query F { a: hello, b: hello c: cat { friend { friend { id } } } }",
        "{ __schema { queryType { name } types { name kind fields(includeDeprecated: true) { name args { name defaultValue type { name ofType { name } } } } } } __type(name: \"Cat\") { fields { name } } }",
        "\"described\" query G(\"also\" $v: Float = 1.5e3 @mark) { echo(f: $v, s: \"\"\"\n  block\n    text \\\"\"\"\n  \"\"\", c: BLUE, id: 12) }",
        "{ cats { id name ... @include(if: true) { weight } } cats { colour friend { name } } cats { friend { id } } }",
        "\uFEFF{ echo(s: \"\\u{1F600} \\uD83D\\uDE00 é 😀 \\n\", i: -2147483648, f: 1.7976931348623157e308) }",
        "type X implements Y @a { f(a: Int = 1): [Int!]! } extend enum Z { A } directive @d repeatable on FIELD | QUERY schema { query: X } union U = | A | B input I { a: Int = 1 }",
    ];

    public static IReadOnlyList<string> Variables { get; } =
    [
        "{}", "null",
        """{"i": 1, "s": "text", "b": false}""",
        """{"l": [1, 2, 3], "shape": {"name": "n", "grid": [[1, 2.5], [null]], "inner": {"size": 4}}, "day": "2026-02-03"}""",
        """{"p": 12, "s": {"colour": "RED", "list": [], "truth": true}}""",
        """{"v": 1e308, "i": 2147483647, "s": "\ud83d\ude00", "l": 1, "b": null}""",
    ];

    public static IReadOnlyList<string> Bodies { get; } =
    [
        """{"query": "{ hello }"}""",
        """{"query": "query B($i: Int, $s: String) { echo(i: $i, s: $s) }", "operationName": "B", "variables": {"i": 1, "s": "x"}, "extensions": {}}""",
        """{"query": "query A { cat { id } } query B { hello }", "operationName": "B"}""",
        """{"query": "query C($shape: Shape) { echo(shape: $shape) }", "variables": {"shape": {"list": [1, 2], "inner": {"on": "2026-01-01"}}}}""",
        """{"query": "mutation($s: Shape!) { set(shape: $s) }", "variables": {"s": {"size": 3}}, "unknown": [1, {"a": null}]}""",
        """{"query": "{ hello }", "variables": null, "operationName": null, "extensions": {"persistedQuery": {"version": 1, "sha256Hash": "00"}}}""",
        """[{"query": "{ hello }"}, {"query": "{ cat { id } }"}]""",
        """{"documentId": "sha256:00", "variables": {}}""",
    ];
}
