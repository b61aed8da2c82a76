using GraphQL.TypeSystem;

namespace Hub.Schema.Tests;

public sealed class PolicyFaultTests
{
    [Fact]
    public void A_field_without_a_grant_is_a_fault() =>
        Check(""" type Query { open: Int } """, "Query.open: nobody has it; give the field or its type a @share.");

    [Fact]
    public void An_article_that_no_rulebook_has_is_a_fault() =>
        Check(""" type Query { open: Int @share(with: [PUBLIC], basis: ["hainan/99", "hainan"]) } """,
            "Query.open: there is no article hainan/99 in the rulebooks.",
            "Query.open: 'hainan' is no article; write rulebook/number.",
            "Query.open: a right without a basis.");

    [Fact]
    public void A_field_that_reaches_less_than_its_record_must_be_nullable() =>
        Check(
            """
            type Query { all: [Institution!] @share(with: [HEALTH], reach: ANY, basis: ["hainan/6"]) }
            type Institution @share(with: [HEALTH], reach: ANY, basis: ["hainan/6"]) { code: ID!, staff: Int! @share(with: [HEALTH], basis: ["hainan/6"]) }
            """,
            "Institution.staff: reaches fewer records than Institution does, so it must be nullable.");

    [Fact]
    public void A_mask_that_nothing_applies_is_a_fault() =>
        Check(""" type Query { open: String @share(with: [PUBLIC], mask: NAME, basis: ["openness/20"]) } """, "Query.open: no mask is applied there.");

    [Fact]
    public void An_audience_that_may_state_no_purpose_is_a_fault()
    {
        var sdl = HubSchema.Contract.Replace("AUDITOR @states(purposes: [AUDIT])", "AUDITOR", StringComparison.Ordinal);
        var thrown = Assert.Throws<PolicyException>(() => SharingPolicy.Read(GraphQLSchema.Parse(sdl), Repository.Law));
        Assert.Equal(["Audience.AUDITOR: may state no purpose; give it a @states."], thrown.Faults);
    }

    private static void Check(string types, params string[] faults)
    {
        var sdl = types + Directives() + string.Concat(Enums.Select(Named));
        var thrown = Assert.Throws<PolicyException>(() => SharingPolicy.Read(GraphQLSchema.Parse(sdl), Repository.Law));
        Assert.Equal(faults, thrown.Faults);
    }

    private static readonly string[] Enums = ["Audience", "Reach", "Mask", "ShareAttribute", "Purpose", "InsuranceBody"];

    private static string Directives() => HubSchema.Contract[HubSchema.Contract.IndexOf("directive @share", StringComparison.Ordinal)..HubSchema.Contract.IndexOf("\"A day of the law", StringComparison.Ordinal)];

    private static string Named(string name)
    {
        var start = HubSchema.Contract.IndexOf($"\nenum {name} {{", StringComparison.Ordinal);
        return HubSchema.Contract[start..(HubSchema.Contract.IndexOf("\n}", start, StringComparison.Ordinal) + 2)];
    }
}
