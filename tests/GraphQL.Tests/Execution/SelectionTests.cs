using GraphQL.Execution;
using GraphQL.Response;

namespace GraphQL.Tests.Execution;

public sealed class SelectionTests
{
    private readonly World world = new();

    [Fact]
    public Task Fields_come_in_the_order_of_the_document_under_their_aliases() =>
        world.Check("{ b: hello cat { name id } a: hello }", """{"b":"world","cat":{"name":"cat 1","id":"1"},"a":"world"}""");

    [Fact]
    public Task Fields_that_are_selected_twice_are_merged_where_they_first_stand() =>
        world.Check("{ cat { id } hello cat { name id } ...F } fragment F on Query { cat { colour } }",
            """{"cat":{"id":"1","name":"cat 1","colour":"DARK_BLUE"},"hello":"world"}""");

    [Fact]
    public Task Abstract_values_get_what_is_selected_on_their_own_type() =>
        world.Check("{ beings { __typename id ... on Rock { heavy: weight } ... on Cat { colour } ...F } } fragment F on Being { name }",
            """{"beings":[{"__typename":"Cat","id":"1","colour":"DARK_BLUE","name":"cat 1"},{"__typename":"Rock","id":"2","heavy":2,"name":"rock"},{"__typename":"Cat","id":"3","colour":"DARK_BLUE","name":"cat 3"}]}""");

    [Fact]
    public async Task A_value_of_no_possible_type_is_an_error_of_its_place()
    {
        var response = await world.Ask("{ things { __typename } stray { id } }");
        Assert.Contains("\"data\":{\"things\":[{\"__typename\":\"Rock\"},null,{\"__typename\":\"Cat\"},null],\"stray\":null}", response, StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"things\",3]", response, StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"stray\"]", response, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"INTERNAL\"", response, StringComparison.Ordinal);
        Assert.DoesNotContain("Stray", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_that_the_host_knows_is_told_in_its_words()
    {
        var known = new World(new ExecutorOptions { Known = _ => GraphQLError.Of("AWAY", "Later.", ("retryAfter", 5)) });
        Assert.Contains("\"code\":\"AWAY\",\"retryAfter\":5", await known.Ask("{ stray { id } }"), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_type_without_selections_of_its_own_is_an_empty_object() =>
        world.Check("{ beings { ... on Rock { id } } }", """{"beings":[{},{"id":"2"},{}]}""");

    [Fact]
    public Task Lists_of_lists_keep_their_nulls_and_empty_lists() =>
        world.Check("{ numbers boxes { id } }", """{"numbers":[[1,2],null,[]],"boxes":[[{"id":"1"}],[],[{"id":"2"},{"id":"3"}]]}""");

    [Theory]
    [InlineData("true", "false", """{"hello":"world"}""")]
    [InlineData("false", "true", """{"cat":{"id":"1","name":"cat 1"}}""")]
    [InlineData("true", "true", """{"hello":"world","cat":{"name":"cat 1"}}""")]
    [InlineData("false", "false", """{"cat":{"id":"1"}}""")]
    public Task Skip_and_include_decide_for_each_request(string a, string b, string data) =>
        world.CheckWith("query($a: Boolean!, $b: Boolean!) { hello @include(if: $a) cat @skip(if: $a) { id } cat @include(if: $b) { name } }",
            $$"""{"a":{{a}},"b":{{b}}}""", data);

    [Fact]
    public Task Skip_comes_before_include() =>
        world.Check("{ hello @skip(if: true) @include(if: true) cat { id } }", """{"cat":{"id":"1"}}""");

    [Fact]
    public Task A_null_for_the_condition_fails_the_object_that_it_stands_in() =>
        world.CheckWith("query($a: Boolean = true) { hello cat { id @include(if: $a) } }", """{"a":null}""",
            """{"hello":"world","cat":null}""", "cat: Argument \"if\" of non-null type \"Boolean!\" must not be null.");

    [Fact]
    public Task Leaves_are_held_to_their_types() =>
        world.Check("{ any(v: {a: [1, 2.5, null, true, \"x\"]}) }", """{"any":{"a":[1,2.5,null,true,"x"]}}""");

    [Fact]
    public async Task A_number_out_of_range_is_an_error_of_ours()
    {
        var response = await world.Ask("{ big notANumber }");
        Assert.EndsWith("\"data\":{\"big\":null,\"notANumber\":null}}", response, StringComparison.Ordinal);
        Assert.Equal(2, response.Split("\"code\":\"INTERNAL\"").Length - 1);
    }

    [Fact]
    public async Task Introspection_goes_through_the_same_plans()
    {
        await world.Check("{ __type(name: \"Colour\") { kind name enumValues { name } } __schema { queryType { name } } }",
            """{"__type":{"kind":"ENUM","name":"Colour","enumValues":[{"name":"RED"},{"name":"DARK_BLUE"}]},"__schema":{"queryType":{"name":"Query"}}}""");
    }
}
