namespace GraphQL.Tests.Validation;

public sealed class ArgumentNames
{
    [Fact]
    public void Arguments_of_fields_and_directives_are_known() => Check.Valid("{ dog @include(if: true) { isAtLocation(x: 1, y: 2) } }");

    [Fact]
    public void Unknown_ones_are_refused_with_what_is_near() => Check.Finds(
        "{ dog @skip(iff: true, if: true) { doesKnowCommand(command: SIT, dogComand: SIT) } }",
        "Unknown argument \"iff\" on directive \"@skip\". Did you mean \"if\"? (1:13)",
        "Unknown argument \"command\" on field \"Dog.doesKnowCommand\". Did you mean \"dogCommand\"? (1:52)",
        "Unknown argument \"dogComand\" on field \"Dog.doesKnowCommand\". Did you mean \"dogCommand\"? (1:66)");
}
