using GraphQL.TypeSystem;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>Callers that see the same of the contract, and one of them.</summary>
internal sealed record AttackedView(CallerClass Who, Caller? Caller, GraphQLSchema Visible)
{
    public override string ToString() => Who.ToString();

    /// <summary>Every class of callers: of each audience and body, in each province with a rulebook, in one without, and of the whole country, for each purpose and narrowed to each.</summary>
    public static IReadOnlyList<AttackedView> All(GraphQLSchema contract, SharingPolicy policy, Lawbooks law)
    {
        var provinces = law.All.Select(book => book.Region).Distinct().Append(WithoutRulebook).Append(RegionCode.Country).ToList();
        var classes =
            from audience in Enum.GetValues<Audience>()
            where audience != Audience.Public
            from body in audience == Audience.Insurance ? (InsuranceBody?[])[null, .. Enum.GetValues<InsuranceBody>()] : [null]
            from province in provinces
            from purpose in policy.Purposes.Of(audience)
            from narrowed in (Purpose?[])[null, .. policy.Purposes.Of(audience)]
            select new CallerClass(audience, body, province, purpose) { Narrowed = narrowed };
        return [.. classes.Append(CallerClass.Anyone).Select(who => Of(contract, policy, who)).DistinctBy(view => (view.Who.Audience, SchemaPrinter.Print(view.Visible)))];
    }

    public static AttackedView Of(HubSchema hub, Caller caller) => new(CallerClass.Of(caller), caller, hub.ViewFor(caller).Schema);

    /// <summary>A province whose rule nobody has loaded.</summary>
    private static readonly RegionCode WithoutRulebook = RegionCode.Parse("110000");

    public static AttackedView Of(GraphQLSchema contract, SharingPolicy policy, CallerClass who) =>
        new(who, TokenOf(who), SchemaView.Of(contract, who.ToString(), new ViewPolicy(policy, who)).Schema);

    /// <summary>A place that the caller reaches, where its audience reaches any.</summary>
    public Plot Plot => PlotOf(Who);

    /// <summary>Of as many records as a token of the class can reach, so that what comes out by mistake has something in it.</summary>
    private static Caller? TokenOf(CallerClass who)
    {
        if (who == CallerClass.Anyone) return null;
        var plot = PlotOf(who);
        return Callers.Of(who.Audience, who.Province.ToString(), who.Purpose!.Value) with
        {
            Narrowed = who.Narrowed,
            Body = who.Body,
            Institution = who.Audience == Audience.Institution ? plot.Institution : null,
            Person = who.Audience == Audience.Practitioner ? new Planted(plot).Person : null,
        };
    }

    private static Plot PlotOf(CallerClass who)
    {
        var kind = who.Audience is Audience.Drug or Audience.Enforcement or Audience.Approval ? InstitutionKind.Pharmacy : InstitutionKind.Medical;
        return Plot.All.FirstOrDefault(plot => plot.Kind == kind && who.Province.Contains(plot.County)) ?? Plot.All.First(plot => plot.Kind == kind);
    }
}
