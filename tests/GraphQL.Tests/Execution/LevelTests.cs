using GraphQL.Binding;
using GraphQL.Execution;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Tests.Execution;

public sealed class LevelTests
{
    [Fact]
    public async Task A_batch_is_called_once_a_level_with_all_parents()
    {
        var world = new World();
        await world.Check("{ mustCatsFull { kittens(first: 1) { id kittens(first: 1) { id } } } }",
            """{"mustCatsFull":[{"kittens":[{"id":"11","kittens":[{"id":"111"}]}]},{"kittens":[{"id":"21","kittens":[{"id":"211"}]}]},{"kittens":[{"id":"31","kittens":[{"id":"311"}]}]}]}""");
        Assert.Equal(["kittens of 1,2,3", "kittens of 11,21,31"], world.Calls);
    }

    [Fact]
    public Task A_batch_can_fail_for_some_of_its_parents() =>
        new World().Check("{ mustCatsFull { failsOdd slow } }",
            """{"mustCatsFull":[{"failsOdd":null,"slow":"slow 1"},{"failsOdd":"even","slow":"slow 2"},{"failsOdd":null,"slow":"slow 3"}]}""",
            "mustCatsFull.0.failsOdd: odd 1", "mustCatsFull.2.failsOdd: odd 3");

    [Fact]
    public async Task A_refused_parent_never_reaches_the_resolver()
    {
        var world = new World(policy: new GuardOdd());
        await world.Check("{ mustCatsFull { id guarded } }",
            """{"mustCatsFull":[{"id":"1","guarded":null},{"id":"2","guarded":"secret 2"},{"id":"3","guarded":null}]}""",
            "mustCatsFull.0.guarded: withheld", "mustCatsFull.2.guarded: withheld");
        Assert.Equal(["guarded 2"], world.Calls);
    }

    [Fact]
    public async Task Mutations_run_one_after_the_other()
    {
        var world = new World();
        await world.Check("mutation { a: add(n: 1) b: add(n: 2) fail c: add(n: 3) }", """{"a":1,"b":2,"fail":null,"c":3}""", "fail: no");
        Assert.Equal(["begin 1", "end 1", "begin 2", "end 2", "begin 3", "end 3"], world.Calls);
    }

    [Fact]
    public async Task A_mutation_that_makes_the_whole_null_is_the_last()
    {
        var world = new World();
        await world.Check("mutation { a: add(n: 1) failHard b: add(n: 2) }", "null", "failHard: never");
        Assert.Equal(["begin 1", "end 1"], world.Calls);
    }

    [Fact]
    public async Task An_operation_that_takes_too_long_is_ended()
    {
        var world = new World(new ExecutorOptions { Deadline = TimeSpan.FromMilliseconds(50) });
        var response = await world.Ask("{ hello waits }");
        Assert.Contains("\"code\":\"DEADLINE_EXCEEDED\"", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_of_too_many_objects_is_not_given()
    {
        var world = new World(new ExecutorOptions { MaxObjects = 20 });
        var response = await world.Ask("{ mustCatsFull { kittens(first: 10) { id } } }");
        Assert.Contains("\"code\":\"TOO_MANY_OBJECTS\"", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_given_out_when_the_host_says_so_at_the_end()
    {
        var world = new World();
        var context = world.Context with { BeforeResponse = _ => ValueTask.FromResult<GraphQLError?>(new GraphQLError("not recorded")) };
        using var result = await world.Executor.ExecuteAsync(GraphQLRequest.Of("{ hello }"), context, TestContext.Current.CancellationToken);
        Assert.False(result.HasData);
        Assert.Equal("not recorded", Assert.Single(result.Errors).Message);
    }

    private sealed class GuardOdd : IViewPolicy, IFieldGuard
    {
        public bool Shows(CompositeType parent, FieldDefinition field) => true;

        public bool Shows(FieldDefinition owner, InputValueDefinition argument) => true;

        public bool Shows(DirectiveDefinition owner, InputValueDefinition argument) => true;

        public bool Shows(InputObjectType parent, InputValueDefinition field) => true;

        public bool Shows(EnumType parent, EnumValueDefinition value) => true;

        public object? Annotate(CompositeType parent, FieldDefinition field) => field.Name == "guarded" ? this : null;

        public GraphQLError? Explain(string parentType, string field) => null;

        public ValueTask<IReadOnlyList<GraphQLError?>?> CheckAsync(FieldContext context, IReadOnlyList<object> parents) =>
            ValueTask.FromResult<IReadOnlyList<GraphQLError?>?>([.. parents.Select(cat => ((Cat)cat).Id % 2 == 1 ? new GraphQLError("withheld") : null)]);
    }
}
