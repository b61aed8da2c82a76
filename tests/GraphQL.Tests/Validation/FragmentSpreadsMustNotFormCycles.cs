namespace GraphQL.Tests.Validation;

public sealed class FragmentSpreadsMustNotFormCycles
{
    [Fact]
    public void One_fragment_in_two_places_is_no_cycle() => Check.Valid(
        "{ dog { ...A ...B } } fragment A on Dog { ...B } fragment B on Dog { name }");

    [Fact]
    public void A_fragment_within_itself_is_refused() => Check.Finds(
        "{ dog { ...A } } fragment A on Dog { mother { ...A } }", "Cannot spread fragment \"A\" within itself. (1:47)");

    [Fact]
    public void Also_by_way_of_others() => Check.Finds(
        "{ dog { ...A } } fragment A on Dog { ...B } fragment B on Dog { ...C } fragment C on Dog { ...A }",
        "Cannot spread fragment \"A\" within itself via \"B\", \"C\". (1:38) (1:65) (1:92)");
}
