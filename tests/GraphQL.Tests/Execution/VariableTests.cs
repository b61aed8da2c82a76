namespace GraphQL.Tests.Execution;

public sealed class VariableTests
{
    private readonly World world = new();

    [Theory]
    [InlineData("echo", "s=d n=7")]
    [InlineData("echo(i: null, s: null, l: 3, m: [[1, null], null, 2])", "i=null s=null l=[3] m=[[1,null],null,[2]] n=7")]
    [InlineData("echo(r: {max: 2})", "s=d r=(1..2 null - null) n=7")]
    [InlineData("echo(r: {max: 2, min: null, tags: \"a\", on: null, colour: DARK_BLUE})", "s=d r=(null..2 [a] null DarkBlue) n=7")]
    [InlineData("echo(r: {max: 2, on: \"2026-02-03\"}, d: \"2026-01-02\", c: RED, id: 5)", "s=d r=(1..2 null 2026-02-03 null) d=2026-01-02 c=Red n=7 id=5")]
    [InlineData("echo(p: {id: 1})", "s=d p=<1 null> n=7")]
    [InlineData("echo(p: {range: {max: 1}})", "s=d p=<null (1..1 null - null)> n=7")]
    public Task Literals_become_values(string field, string expected) => world.Check($"{{ {field} }}", $$"""{"echo":"{{expected}}"}""");

    [Theory]
    [InlineData("$i: Int", "i: $i", "{}", "s=d n=7")]
    [InlineData("$i: Int", "i: $i", "{\"i\":null}", "i=null s=d n=7")]
    [InlineData("$i: Int = 4", "i: $i", "{}", "i=4 s=d n=7")]
    [InlineData("$i: Int = 4", "i: $i", "{\"i\":null}", "i=null s=d n=7")]
    [InlineData("$s: String", "s: $s", "{}", "s=d n=7")]
    [InlineData("$s: String", "s: $s", "{\"s\":null}", "s=null n=7")]
    [InlineData("$n: Int", "n: $n", "{}", "s=d n=7")]
    [InlineData("$r: Range", "r: $r", "{\"r\":{\"max\":3,\"on\":\"2026-02-03\"}}", "s=d r=(1..3 null 2026-02-03 null) n=7")]
    [InlineData("$m: Int!, $t: [String!]", "r: {max: $m, tags: $t}", "{\"m\":3}", "s=d r=(1..3 null - null) n=7")]
    [InlineData("$a: Int", "m: [[$a]]", "{}", "s=d m=[[null]] n=7")]
    [InlineData("$p: Pick", "p: $p", "{\"p\":{\"id\":\"x\"}}", "s=d p=<x null> n=7")]
    public Task Variables_become_values(string declared, string used, string variables, string expected) =>
        world.CheckWith($"query({declared}) {{ echo({used}) }}", variables, $$"""{"echo":"{{expected}}"}""");

    [Theory]
    [InlineData("$i: Int!", "i: $i", "{}")]
    [InlineData("$i: Int!", "i: $i", "{\"i\":null}")]
    [InlineData("$i: Int", "i: $i", "{\"i\":\"1\"}")]
    [InlineData("$i: Int", "i: $i", "{\"i\":3000000000}")]
    [InlineData("$r: Range", "r: $r", "{\"r\":{}}")]
    [InlineData("$r: Range", "r: $r", "{\"r\":{\"max\":1,\"other\":1}}")]
    [InlineData("$r: Range", "r: $r", "{\"r\":{\"max\":1,\"on\":\"yesterday\"}}")]
    [InlineData("$p: Pick", "p: $p", "{\"p\":{\"id\":\"x\",\"range\":null}}")]
    [InlineData("$p: Pick", "p: $p", "{\"p\":{}}")]
    [InlineData("$s: String", "s: $s", "{\"s\":\"\\ud800\"}")]
    public async Task A_variable_that_does_not_fit_is_a_request_error(string declared, string used, string variables)
    {
        var response = await world.Ask($"query({declared}) {{ echo({used}) }}", variables);
        Assert.DoesNotContain("\"data\"", response, StringComparison.Ordinal);
        Assert.Contains("\"locations\":[{\"line\":1,\"column\":7}]", response, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_null_for_a_non_null_argument_with_a_default_is_an_error_of_the_field() =>
        world.CheckWith("query($n: Int = 1) { hello echo(n: $n) }", """{"n":null}""", "null",
            "echo: Argument \"n\" of type \"Int!\" was given an invalid value.");

    [Fact]
    public async Task A_date_that_is_none_is_refused_with_its_place()
    {
        var response = await world.Ask("{ echo(d: \"2026-02-30\") }");
        Assert.DoesNotContain("\"data\"", response, StringComparison.Ordinal);
        Assert.Contains("\"locations\":[{\"line\":1,\"column\":11}]", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Must provide operation name if query contains multiple operations.")]
    [InlineData("C", "Unknown operation named \\u0022C\\u0022.")]
    public async Task The_operation_must_be_named_and_known(string? name, string message)
    {
        var response = await world.Ask("query A { hello } query B { hello }", operation: name);
        Assert.Contains(message.Replace("\\u0022", "\\\"", StringComparison.Ordinal), response, StringComparison.Ordinal);
        Assert.Equal("""{"data":{"hello":"world"}}""", await world.Ask("query A { hello } query B { hello }", operation: "B"));
    }
}
