namespace GraphQL.Tests.Validation;

public sealed class DirectivesAreDefined
{
    [Fact]
    public void An_unknown_directive_is_refused() => Check.Finds("{ dog @nowhere { name } }", "Unknown directive \"@nowhere\". (1:7)");
}
