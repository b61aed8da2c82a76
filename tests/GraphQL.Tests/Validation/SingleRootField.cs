namespace GraphQL.Tests.Validation;

public sealed class SingleRootField
{
    [Fact]
    public void One_field_also_through_a_fragment_is_enough() => Check.Valid("subscription { ...F } fragment F on Subscription { barked { name } }");

    [Fact]
    public void The_same_field_twice_is_one_response() => Check.Valid("subscription { barked { name } barked { nickname } }");

    [Fact]
    public void Two_fields_are_refused_also_through_fragments() => Check.Finds(
        "subscription S { barked { name } ...F } fragment F on Subscription { meowed { name } }",
        "Subscription \"S\" must select only one top level field. (1:70)");

    [Fact]
    public void Introspection_is_no_event() => Check.Finds(
        "subscription { __typename }", "Anonymous Subscription must not select an introspection top level field. (1:16)");

    [Fact]
    public void A_root_field_on_a_condition_is_refused() => Check.Finds(
        "subscription ($yes: Boolean!) { barked @include(if: $yes) { name } }",
        "Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection. (1:40)");
}
