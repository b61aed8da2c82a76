namespace GraphQL.Tests.Validation;

public sealed class LeafFieldSelections
{
    [Fact]
    public void Leaves_are_selected_as_they_are_and_objects_by_their_fields() => Check.Valid("{ dog { barks mother { name } } }");

    [Fact]
    public void A_leaf_with_a_selection_is_refused() => Check.Finds(
        "{ dog { barks { loud } } }", "Field \"barks\" must not have a selection since type \"Boolean\" has no subfields. (1:15)");

    [Fact]
    public void An_object_without_a_selection_is_refused() => Check.Finds(
        "{ human { pets } }", "Field \"pets\" of type \"[Pet]\" must have a selection of subfields. Did you mean \"pets { ... }\"? (1:11)");
}
