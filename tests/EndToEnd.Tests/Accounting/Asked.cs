using System.Text.RegularExpressions;
using Hub.Running;

namespace Hub.EndToEnd.Accounting;

/// <summary>What the demo's callers are asked besides what the demo prints: aliases, fragments, lists with records withheld, nodes, submits.</summary>
internal static partial class Asked
{
    private const string Between = "D330106888001";

    /// <summary>Somebody who serves in one province and was scored in another, of whom each sees but a part.</summary>
    public static IReadOnlyList<object> TwoProvinces { get; } =
    [
        People.Registration((Between, People.IdNumberOf(888)), People.HangzhouHospital, "330106"),
        People.Registration((Between, People.IdNumberOf(888)), People.TaiyuanHospital, "140105"),
        People.Points("between", Between, People.TaiyuanHospital, "140105", "FRONTING", "PRINCIPAL", "2025-11-18", "2025-11-20"),
    ];

    public static IReadOnlyList<(string Caller, string Operation)> More { get; } =
    [
        ("INSURANCE", """
            query Aliases { one: practitioner(code: "D330105000002") { first: name again: name codes standing { status explanation { text entry } sanctions { id entries { reason counted } entriesWithheld } } }
              one2: practitioner(code: "D330203000018") { id sanctions { totalCount edges { cursor node { ...What } } pageInfo { endCursor } } history { nodes { before after sanction { status } institutions { name } } } } }
            fragment What on Sanction { cause status documentNumber institution { name ratio { related } } practitioner { ...Who } }
            fragment Who on Practitioner { name registrations(activeOnly: false) { department reportedStatus institution { agreements { state } } } registrationsWithheld }
            """),
        ("INSURANCE", "query Ledger { entries(first: 60) { totalCount nodes { kind reason hearing documentNumber institution { name } points counted } } }"),
        ("INSURANCE", "query Everybody { practitioners(first: 40) { totalCount edges { cursor node { name idNumber points { total byRegion { total } entries { circumstance reason } } objections { statement steps { on } } repairs { route } duties { kind } } } } }"),
        ("INSURANCE", """
            query Of { institution(code: "H33010600101") { name entries { kind points documentNumber } practitioners(first: 30) { totalCount nodes { codes standing { status } } } } pointTotals(year: 2025, by: [REGION]) { region persons points } }
            """),
        ("INSURANCE", "query Happened { events(first: 40) { edges { cursor node { kind region ... on StatusChanged { after sanction { article { gist } } } ... on LedgerEvent { detail institution { name } entry { kind documentNumber } } } } } }"),
        ("INSURANCE", """
            mutation Refused { submit(entries: [
              { points: { id: "ACC-1", person: "D330105000002", institution: "H33010500102", region: "330100", decision: AGREEMENT_HANDLING, decidedOn: "2025-12-12", circumstance: FRONTING,
                responsibility: GENERAL, points: 2, documentNumber: "ACC-1", noticedOn: "2025-12-12", deliveredOn: "2025-12-12" } },
              { points: { id: "ACC-2", person: "D330105000002", institution: "H33010500102", region: "460100", decision: AGREEMENT_HANDLING, decidedOn: "2025-12-12", circumstance: FRONTING,
                responsibility: GENERAL, documentNumber: "ACC-2" } }]) { results { id result errors { code path } warnings { code } standing { status } } } }
            """),
        ("HEALTH", """
            query Elsewhere { practitioners(first: 60) { nodes { name entries { id decidedOn points } entriesWithheld sanctions { nodes { documentNumber institution { name } } } objections { outcome decidedOn } } } }
            """),
        ("HEALTH", $$"""
            query Part { practitioner(code: "{{Between}}") { name registrations { category } registrationsWithheld entries { kind } entriesWithheld standing { sanctions { from documentNumber } }
              sanctions { nodes { from one: documentNumber two: documentNumber } } } practitioners(where: { status: [SUSPENDED] }) { nodes { codes sanctions { nodes { ...Paper } } } } }
            fragment Paper on Sanction { documentNumber institution { name } }
            """),
        ("HEALTH", "query Far { practitioner(code: \"N140702000024\") { name } near: rulebooks { id } }"),
        ("DRUG", "query Scored { entries { nodes { id circumstance practitioner { name } } } }"),
        ("SETTLEMENT", "query Stand { sanctions(first: 50) { nodes { ... on Node { id } status effects from lastDay } } }"),
        ("INSTITUTION", "query Own { registrations { nodes { category inAgreement practitioner { name points { entries { circumstance decision } } } } } publicStatus(codes: [\"D330106000017\", \"D330105000015\"]) { known status } }"),
        ("PRACTITIONER", "query Mine { practitioner(code: \"N140702000024\") { codes idNumber entries { reason hearing } } deadlines { nodes { kind dueOn } } viewer { person } }"),
        ("PLATFORM", "query Board { publicNotices(institution: \"H33010600101\") { status } publicStatus(codes: [\"D330106000017\", \"D330106999999\"]) { known name } }"),
        ("AUDITOR", "query Watch { disclosures(first: 5) { nodes { audience fields } } }"),
    ];

    /// <summary>The code that an operation itself names, where an answer names nobody.</summary>
    public static string? About(string operation) => Person().Match(operation) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("person: \"([^\"]+)\"")]
    private static partial Regex Person();
}
