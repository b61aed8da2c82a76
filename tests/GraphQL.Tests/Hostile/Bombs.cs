using System.Text;

namespace GraphQL.Tests.Hostile;

/// <summary>Documents that are made to cost more than they look, and the code they are refused with; null where they are simply answered.</summary>
internal static class Bombs
{
    private const int Large = 100_000;

    public static IEnumerable<(string Name, string Document, string? Code)> All =>
    [
        ("selection sets nested deep", Around("{cat", Large, "}"), "MAX_SOURCE"),
        ("selection sets nested as deep as tokens go", Around("{cat", 7_000, "}"), "MAX_NESTING"),
        ("inline fragments nested deep", "{" + Around("...{", 6_000, "}") + "}", "MAX_NESTING"),
        ("lists nested deep", "{echo(l:" + Around("[", 7_000, "]") + ")}", "MAX_NESTING"),
        ("objects nested deep", "{echo(shape:" + Around("{inner:", 3_700, "}") + ")}", "MAX_NESTING"),
        ("list types nested deep", "query($v:" + Around("[", 7_000, "]") + "){hello}", "MAX_NESTING"),
        ("a type with nothing but brackets", "query($v:" + new string('[', Large) + "Int){hello}", "MAX_NESTING"),
        ("fragments nested one in the other", "{cat{...F0}}" + Chain(1_200, "friend{id...F{0}}"), "MAX_DEPTH"),
        ("fragments that only spread the next", "{cat{...F0}}" + Chain(1_800, "...F{0}"), "MAX_DEPTH"),
        ("fragments that double at every step", "{being{...F0}}" + Chain(40, "...F{0} ...F{0}", "id"), "MAX_FIELDS"),
        ("fragments that double at every level", "{being{...F0}}" + Chain(20, "a:friend{...F{0}} b:friend{...F{0}}", "id"), "MAX_ALIASES"),
        ("a fragment that spreads itself", "{cat{...F}} fragment F on Cat{...F}", "VALIDATION"),
        ("fragments in one great circle", "{cat{...F0}}" + Circle(900), "VALIDATION"),
        ("fragments that all spread each other", "{cat{...F0}}" + Everyone(60), "MAX_FIELDS"),
        ("fragments that nobody uses", "{hello}" + Chain(1_800, "id", "id"), "VALIDATION"),
        ("more aliases than are read", "{" + Repeat(Large, i => $"a{i}:hello ") + "}", "MAX_SOURCE"),
        ("more aliases than tokens", "{" + Repeat(20_000, i => $"a{i}:hello ") + "}", "MAX_TOKENS"),
        ("aliases", "{" + Repeat(4_000, i => $"a{i}:hello ") + "}", "MAX_ALIASES"),
        ("one field again and again", "{" + Repeat(9_000, _ => "hello ") + "}", null),
        ("fields that merge level by level", "{" + Repeat(40, _ => "cats{kittens{kittens{kittens{id name}} friend{id}}}") + "}", null),
        ("fields that do not merge, level by level", "{" + Repeat(300, i => "cat{friend{friend{" + $"x:{(i % 2 == 0 ? "id" : "name")}" + "}}}") + "}", "VALIDATION"),
        ("fields that differ in one long argument", "{" + Repeat(200, i => $"echo(s:\"{new string('a', 1000)}{i}\") ") + "}", "VALIDATION"),
        ("many parents of one name", "{things{" + Repeat(1_000, i => $"...on {(i % 2 == 0 ? "Cat" : "Rock")}{{id friend{{id}}}}") + "}}", null),
        ("unknown fields", "{" + Repeat(7_000, i => $"unknown{i} ") + "}", "VALIDATION"),
        ("unknown fields of long names", "{" + Repeat(90, i => new string('h', 2_000) + i + " ") + "}", "VALIDATION"),
        ("an unknown field of one long name", "{" + new string('h', 200_000) + "}", "VALIDATION"),
        ("arguments that are not there", "{echo(" + Repeat(4_900, i => $"x{i}:1 ") + ")}", "VALIDATION"),
        ("one argument again and again", "{echo(" + Repeat(4_900, _ => "i:1 ") + ")}", "VALIDATION"),
        ("one directive again and again", "{hello" + Repeat(2_000, _ => "@skip(if:false)") + "}", "VALIDATION"),
        ("a repeatable directive again and again", "{hello" + Repeat(7_000, _ => "@mark") + "}", null),
        ("variables that nobody uses", "query(" + Repeat(3_700, i => $"$v{i}:Int ") + "){hello}", "VALIDATION"),
        ("one variable again and again", "query(" + Repeat(3_700, _ => "$v:Int ") + "){echo(i:$v)}", "VALIDATION"),
        ("many operations over many fragments", Repeat(700, i => $"query Q{i}($v:Int){{...F0}}") + Chain(500, "...F{0}", "echo(i:$v)", "Query"), "MAX_FIELDS"),
        ("many uses of an undefined variable in many operations", Repeat(60, i => $"query Q{i}{{...F}}") + "fragment F on Query{" + Repeat(150, _ => "echo(i:$v)") + "}", "VALIDATION"),
        ("many operations of one name", Repeat(2_900, _ => "query Q{hello}"), "VALIDATION"),
        ("a long list", "{echo(l:[" + Repeat(14_000, i => $"{i},") + "])}", null),
        ("a long list of what is none", "{echo(l:[" + Repeat(14_000, _ => "\"x\" ") + "])}", "VALIDATION"),
        ("one input field again and again", "{echo(shape:{" + Repeat(4_900, _ => "size:1 ") + "})}", "VALIDATION"),
        ("a number of many digits", $"{{echo(i:{new string('9', 200_000)})}}", "VALIDATION"),
        ("a fraction of many digits", $"{{echo(f:0.{new string('1', 200_000)})}}", null),
        ("a number with a great exponent", "{echo(f:1e999999999999)}", "VALIDATION"),
        ("a long string", $"{{echo(s:\"{new string('s', 200_000)}\")}}", null),
        ("a string of escapes", "{echo(s:\"" + Repeat(40_000, _ => "\\u{0}") + "\")}", null),
        ("a block string of many lines", "{echo(s:\"\"\"" + Repeat(60_000, _ => " \n") + "x\"\"\")}", null),
        ("a block string of deep indents", "{echo(s:\"\"\"" + Repeat(400, _ => new string(' ', 500) + "a\n") + "\"\"\")}", null),
        ("a block string of escaped quotes", "{echo(s:\"\"\"" + Repeat(50_000, _ => "\\\"\"\"") + "\"\"\")}", null),
        ("nothing but commas", new string(',', 250_000), "SYNTAX"),
        ("nothing but byte order marks", new string('\uFEFF', 80_000), "SYNTAX"),
        ("nothing but a comment", "#" + new string('é', 120_000), "SYNTAX"),
        ("half of a surrogate pair", "{echo(s:\"\\uD800\")}", "SYNTAX"),
        ("introspection within introspection", "{__schema{types{fields{type{fields{type{fields{name}}}}}}}}", "MAX_INTROSPECTION"),
    ];

    private static string Around(string open, int times, string close) => Repeat(times, _ => open) + Repeat(times, _ => close);

    private static string Repeat(int times, Func<int, string> text)
    {
        var all = new StringBuilder();
        for (var i = 0; i < times; i++)
        {
            all.Append(text(i));
        }
        return all.ToString();
    }

    /// <summary>F0 to Fn, each with the body, in which {0} stands for the number of the next; the last has another.</summary>
    private static string Chain(int length, string body, string last = "id", string type = "Being") => Repeat(
        length, i => $"fragment F{i} on {type}{{{(i + 1 == length ? last : body.Replace("{0}", $"{i + 1}", StringComparison.Ordinal))}}}");

    private static string Circle(int length) => Repeat(length, i => $"fragment F{i} on Cat{{...F{(i + 1) % length}}}");

    private static string Everyone(int count) => Repeat(count, i => $"fragment F{i} on Cat{{{Repeat(count, j => $"...F{j} ")}}}");
}
