namespace GraphQL.Tests.Validation;

public sealed class FieldSelections
{
    [Fact]
    public void Fields_aliases_and_meta_fields_are_found() => Check.Valid(
        "{ d: dog { __typename name } catOrDog { __typename } __schema { queryType { name } } __type(name: \"Dog\") { name } }");

    [Fact]
    public void An_unknown_field_is_refused_with_what_is_near() => Check.Finds(
        "{ dog { nam } }", "Cannot query field \"nam\" on type \"Dog\". Did you mean \"name\"? (1:9)");

    [Fact]
    public void A_field_of_the_members_only_is_refused_with_the_fragment_to_write() => Check.Finds(
        "{ catOrDog { name } pet { barkVolume } }",
        "Cannot query field \"name\" on type \"CatOrDog\". Did you mean to use an inline fragment on \"Being\", \"Pet\", \"Canine\", \"Cat\", or \"Dog\"? (1:14)",
        "Cannot query field \"barkVolume\" on type \"Pet\". Did you mean to use an inline fragment on \"Canine\" or \"Dog\"? (1:27)");

    [Fact]
    public void Introspection_starts_at_the_query_root_only() => Check.Finds(
        "{ dog { __schema { description } } }", "Cannot query field \"__schema\" on type \"Dog\". (1:9)");

    [Fact]
    public void Below_an_unknown_field_or_type_nothing_more_is_reported() => Check.Finds(
        "{ cow { moo { loud } } }", "Cannot query field \"cow\" on type \"Query\". Did you mean \"cat\" or \"dog\"? (1:3)");
}
