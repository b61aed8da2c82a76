using GraphQL.TypeSystem;

namespace Hub.Schema.Tests;

public sealed class NoticeTests
{
    private const string Gone = "type Query { kept: Int }";

    [Fact]
    public void A_field_that_goes_unannounced_is_found() =>
        Check("type Query { kept: Int, gone: Int }", Gone, "", "Query.gone");

    [Theory]
    [InlineData("type Query { kept: Int, gone: Int @deprecated(reason: \"2026-03-01: use kept\") }", Gone)]
    [InlineData("type Query { kept(x: Int @deprecated(reason: \"since 2026-03-01\")): Int }", Gone)]
    [InlineData("type Query { kept: Int, e: E } enum E { A, B @deprecated(reason: \"2026-03-01\") }", "type Query { kept: Int, e: E } enum E { A }")]
    [InlineData("type Query { kept(i: I): Int } input I { a: Int, b: Int @deprecated(reason: \"2026-03-01\") }", "type Query { kept(i: I): Int } input I { a: Int }")]
    [InlineData("type Query { kept: String @deprecated(reason: \"2026-03-01: an Int\") }", Gone)]
    public void A_member_that_was_deprecated_with_a_day_may_go(string released, string now) => Check(released, now, "");

    [Fact]
    public void A_deprecation_without_a_day_announces_nothing() =>
        Check("type Query { kept: Int, gone: Int @deprecated(reason: \"soon\") }", Gone, "", "Query.gone");

    [Fact]
    public void A_deprecation_that_was_never_released_announces_nothing() =>
        Check("type Query { kept: String }", "type Query { kept: Int @deprecated(reason: \"2026-03-01\") }", "", "Query.kept");

    [Fact]
    public void A_decision_announces_what_it_says_it_breaks() =>
        Check("type Query { kept: Int, gone: Int, lost: Int }", Gone, "# 9. Without\n\n`Query.lost` is spoken of.\n\nBreaks: `Query.gone`, `Query.other`.\n", "Query.lost");

    [Fact]
    public void What_is_not_breaking_needs_no_notice() =>
        Check("type Query { kept: E } enum E { A }", "type Query { kept: E, more: Int } enum E { A B }", "");

    private static void Check(string released, string now, string decision, params string[] missing)
    {
        var old = GraphQLSchema.Parse(released);
        Assert.Equal(missing, Notice.Missing(old, SchemaDiff.Between(old, GraphQLSchema.Parse(now)), [decision]).Select(change => change.Place));
    }
}
