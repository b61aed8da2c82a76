using System.Net;
using System.Net.Http.Headers;
using GraphQL.TypeSystem;
using Hub.Configuration;
using Hub.Domain;
using Hub.Schema;

namespace Hub.EndToEnd;

/// <summary>The contract as text at /graphql/schema.graphql: to each caller its own view, and the whole to whoever asks for it.</summary>
public sealed class SchemaAsText(SqliteHub hub) : IClassFixture<SqliteHub>
{
    private static readonly GraphQLSchema Contract = GraphQLSchema.Parse(HubSchema.Contract);
    private static readonly SharingPolicy Policy = SharingPolicy.Read(Contract, LawFolder.Read(Path.Combine(AppContext.BaseDirectory, "rulebooks")));

    /// <summary>What `hub token` is told, and what comes of it.</summary>
    public static TheoryData<string, CallerClass> Callers { get; } = new()
    {
        { "", CallerClass.Anyone },
        { "INSURANCE 330100 FUND_SUPERVISION --body AGENCY", Of(Audience.Insurance, "330000", Purpose.FundSupervision) with { Body = InsuranceBody.Agency } },
        { "INSURANCE 330100 SETTLEMENT --body AGENCY", Of(Audience.Insurance, "330000", Purpose.Settlement) with { Body = InsuranceBody.Agency } },
        { "INSURANCE 000000 FUND_SUPERVISION --body ADMINISTRATION", Of(Audience.Insurance, "000000", Purpose.FundSupervision) with { Body = InsuranceBody.Administration } },
        { "HEALTH 140100 INDUSTRY_FOLLOW_UP", Of(Audience.Health, "140000", Purpose.IndustryFollowUp) },
        { "DRUG 330100 INDUSTRY_FOLLOW_UP", Of(Audience.Drug, "330000", Purpose.IndustryFollowUp) },
        { "ENFORCEMENT 460100 INDUSTRY_FOLLOW_UP", Of(Audience.Enforcement, "460000", Purpose.IndustryFollowUp) },
        { "ENFORCEMENT 330100 INDUSTRY_FOLLOW_UP", Of(Audience.Enforcement, "330000", Purpose.IndustryFollowUp) },
        { "APPROVAL 460100 INDUSTRY_FOLLOW_UP", Of(Audience.Approval, "460000", Purpose.IndustryFollowUp) },
        { "SETTLEMENT 330000 SETTLEMENT", Of(Audience.Settlement, "330000", Purpose.Settlement) },
        { "INSTITUTION 330106 FUND_SUPERVISION --institution H33010600124", Of(Audience.Institution, "330000", Purpose.FundSupervision) },
        { "PRACTITIONER 460105 SELF_ACCESS --person D460105000001", Of(Audience.Practitioner, "460000", Purpose.SelfAccess) },
        { "PLATFORM 330000 PATIENT_NOTICE", Of(Audience.Platform, "330000", Purpose.PatientNotice) },
        { "AUDITOR 000000 AUDIT", Of(Audience.Auditor, "000000", Purpose.Audit) },
    };

    private static readonly string[] OfTheAuditor = ["Disclosure", "Operations", "HubNode", "LogState", "SourceState", "ConsumerState", "ImportRun"];

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task Each_caller_has_the_text_of_what_introspection_tells_it(string caller, CallerClass _)
    {
        var token = await TokenAsync(caller);
        var told = (await hub.DataAsync(token, SchemaLines.Introspection)).GetProperty("__schema");
        Assert.Equal(SchemaLines.Of(told), SchemaLines.Of(await ViewAsync(token)));
    }

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task No_text_has_a_field_that_the_policy_keeps_from_its_caller(string caller, CallerClass who)
    {
        var view = await ViewAsync(await TokenAsync(caller));
        var kept = FieldsOf(Contract).Where(field => !Policy.OfField(field.Type, field.Name).Any(grant => grant.BasisFor(who).Count > 0)).ToHashSet();
        // 国家医疗保障局 alone has every field, but for who looked and how the hub runs.
        Assert.Equal(who is { Audience: Audience.Insurance, Province.IsCountry: true }, kept.All(field => field.Name is "disclosures" or "operations" || OfTheAuditor.Any(type => field.Type.StartsWith(type, StringComparison.Ordinal))));
        Assert.DoesNotContain(FieldsOf(view), kept.Contains);
    }

    [Fact]
    public async Task The_whole_contract_is_as_published_for_everyone()
    {
        foreach (var token in new[] { null, await TokenAsync("PLATFORM 330000 PATIENT_NOTICE") })
        {
            using var response = await GetAsync(token, "?full");
            Assert.Equal(HubSchema.Contract, await response.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Who_has_its_text_is_told_so_and_another_s_is_another()
    {
        var (health, platform) = (await TokenAsync("HEALTH 140100 INDUSTRY_FOLLOW_UP"), await TokenAsync("PLATFORM 330000 PATIENT_NOTICE"));
        using var first = await GetAsync(health);
        using var again = await GetAsync(health, known: first.Headers.ETag);
        using var other = await GetAsync(platform, known: first.Headers.ETag);
        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (again.StatusCode, other.StatusCode));
        Assert.Equal("text/plain; charset=utf-8", other.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?full")]
    public async Task An_unusable_token_is_refused(string query)
    {
        using var response = await GetAsync("nonsense", query);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.StartsWith("Bearer realm=\"hub\", error=\"invalid_token\"", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Contains("TOKEN_INVALID", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static CallerClass Of(Audience audience, string province, Purpose purpose) => new(audience, null, RegionCode.Parse(province), purpose);

    private static IEnumerable<(string Type, string Name)> FieldsOf(GraphQLSchema schema) =>
        schema.Types.OfType<CompositeType>().Where(type => !type.IsIntrospection).SelectMany(type => type.Fields, (type, field) => (type.Name, field.Name));

    private async Task<string?> TokenAsync(string caller) =>
        caller.Split(' ') is [var audience, var region, var purpose, .. var more] ? await hub.TokenAsync(audience, region, purpose, more) : null;

    private async Task<GraphQLSchema> ViewAsync(string? token)
    {
        using var response = await GetAsync(token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return GraphQLSchema.Parse(await response.Content.ReadAsStringAsync());
    }

    private Task<HttpResponseMessage> GetAsync(string? token, string query = "", EntityTagHeaderValue? known = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(hub.Address, "/graphql/schema.graphql" + query));
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (known is not null) request.Headers.IfNoneMatch.Add(known);
        return hub.Http.SendAsync(request);
    }
}
