namespace Hub.Domain;

/// <summary>记分: circumstance, decision, responsibility, adjustment and score must go together as the province's rule has them.</summary>
internal static class PointsCheck
{
    public static void Run(PointsEntry entry, Findings findings)
    {
        findings.Require("documentNumber", entry.DocumentNumber);
        Dates(entry, findings);
        var known = findings.Knows(entry.Person);
        if (entry.Points is < 0 or > 12) findings.Refuse("SCORE_OUT_OF_BAND", $"{entry.Points} is not within 0 to 12.", "points", findings.Applying.Bands.Article);
        else if (findings.Law.InForce(entry.Region, entry.DecidedOn) is { } book) ByRule(entry, book, findings);
        if (!known) return;
        BasisCheck.Run(entry, findings);
        if (!findings.Known.Registrations.Any(r => InScope(r, entry, findings.Applying.Persons)))
        {
            findings.Refuse("OUT_OF_SCOPE", $"The person is nobody whom the rule covers at a {EnumName.Of(entry.Institution.Kind)} institution.", "institution", findings.Applying.Persons.Article, "A-50");
        }
        else
        {
            findings.Serves(entry.Institution);
        }

        if (findings.Refused) return;
        var foreseen = findings.Foreseen();
        findings.Warn(foreseen.Where(w => w.Code != "WAIVER_NOT_FIRST"));
        foreach (var refused in foreseen.Where(w => w.Code == "WAIVER_NOT_FIRST")) findings.Refuse(refused.Code, refused.Message, refused.Path[0], refused.Article, refused.Reading);
    }

    private static bool InScope(Registration registration, PointsEntry entry, PersonsClause persons) =>
        persons.Covers(entry.Institution.Kind, registration.Category) && (registration.PrincipalRole is not { } role || persons.Covers(role));

    private static void Dates(PointsEntry entry, Findings findings)
    {
        findings.NotFuture("decidedOn", entry.DecidedOn);
        findings.NotFuture("documentReceivedOn", entry.DocumentReceivedOn);
        findings.NotFuture("noticedOn", entry.NoticedOn);
        findings.NotFuture("deliveredOn", entry.DeliveredOn);
        findings.InOrder("actOn", entry.ActOn, "decidedOn", entry.DecidedOn);
        findings.InOrder("priorNoticeOn", entry.PriorNoticeOn, "decidedOn", entry.DecidedOn);
        findings.InOrder("decidedOn", entry.DecidedOn, "documentReceivedOn", entry.DocumentReceivedOn);
        findings.InOrder("decidedOn", entry.DecidedOn, "noticedOn", entry.NoticedOn);
        findings.InOrder("decidedOn", entry.DecidedOn, "deliveredOn", entry.DeliveredOn);
        findings.InOrder("decidedOn", entry.DecidedOn, "startsOn", entry.StartsOn);
        findings.Reachable("startsOn", entry.StartsOn);
        findings.InOrder("noticedOn", entry.NoticedOn, "deliveredOn", entry.DeliveredOn);
        findings.Within(DeadlineKind.Notice, entry.Decision == DecisionKind.AgreementHandling ? entry.DecidedOn : entry.DocumentReceivedOn, "noticedOn", entry.NoticedOn, entry.DecidedOn);
        findings.Within(DeadlineKind.Delivery, entry.NoticedOn, "deliveredOn", entry.DeliveredOn, entry.DecidedOn);
    }

    private static void ByRule(PointsEntry entry, Rulebook book, Findings findings)
    {
        if (book.Find(entry.Circumstance, entry.DecidedOn) is not { } circumstance)
        {
            var sameBand = string.Join(", ", book.Circumstances.Where(c => c.NeedsFacts).Select(c => EnumName.Of(c.Code)));
            findings.Refuse("UNKNOWN_CIRCUMSTANCE", $"The rule has no {EnumName.Of(entry.Circumstance)}; what it leaves open is {sameBand}.", "circumstance", book.Bands.Article);
            return;
        }

        Ground(entry, book, circumstance, findings);
        if (entry.Adjustment == Adjustment.FirstOffenceWaived) Waiver(entry, book, circumstance, findings);
        else Reason(entry, book, findings);
        Score(entry, book, circumstance, findings);
        if (book.PriorNotice is { } prior && entry.PriorNoticeOn is null && entry.Decision != DecisionKind.LicensingAuthority)
        {
            findings.Warn("NO_PRIOR_NOTICE", "The institution was not told of the intended finding beforehand.", "priorNoticeOn", prior.Article);
        }
    }

    private static void Ground(PointsEntry entry, Rulebook book, CircumstanceClause circumstance, Findings findings)
    {
        var code = EnumName.Of(circumstance.Code);
        if (!circumstance.RestsOn.Contains(entry.Decision))
        {
            findings.Refuse("DECISION_KIND", $"{code} rests on {string.Join(" or ", circumstance.RestsOn.Select(EnumName.Of))}, not on {EnumName.Of(entry.Decision)}.", "decision", circumstance.Article);
        }

        if (circumstance.NeedsFacts && string.IsNullOrWhiteSpace(entry.Facts)) findings.Refuse("FACTS_REQUIRED", $"{code} needs what happened to be said.", "facts", circumstance.Article);
        if (circumstance.PublicMedicalOnly && !MayBePublic(entry.Institution, findings))
        {
            findings.Refuse("PUBLIC_MEDICAL_ONLY", $"{code} is of public medical institutions only.", "institution", circumstance.Article);
        }

        ExclusionCheck.Run(entry, book, circumstance, findings);
    }

    private static bool MayBePublic(InstitutionCode institution, Findings findings) =>
        institution.Kind == InstitutionKind.Medical && !findings.Known.Registrations.Any(r => r.Institution == institution && r.InstitutionPublic == false);

    private static void Waiver(PointsEntry entry, Rulebook book, CircumstanceClause circumstance, Findings findings)
    {
        if (book.Waiver is not { } waiver)
        {
            findings.Refuse("WAIVER_NOT_ALLOWED", "The rule knows no waiver of a first offence.", "adjustment", book.Adjustments.Article, "A-09");
        }
        else if (circumstance.Article.Number != waiver.CircumstancesOfArticle)
        {
            findings.Refuse("WAIVER_NOT_ALLOWED", $"Only circumstances of article {waiver.CircumstancesOfArticle} can be waived.", "adjustment", waiver.Article, "A-09");
        }
    }

    private static void Reason(PointsEntry entry, Rulebook book, Findings findings)
    {
        if (book.Adjustments.GroundOf(entry.Adjustment) is not { } ground || ground.Accepts(entry.AdjustmentReason)) return;
        findings.Refuse("ADJUSTMENT_REASON", $"{EnumName.Of(entry.Adjustment)} needs one of these reasons: {string.Join("、", ground.Reasons)}.", "adjustmentReason", book.Adjustments.Article, "A-08");
    }

    private static void Score(PointsEntry entry, Rulebook book, CircumstanceClause circumstance, Findings findings)
    {
        if (entry.Points is not { } points) return;
        var (low, high) = Scoring.Allowed(book, circumstance, entry.Responsibility, entry.Adjustment);
        if (points >= low && points <= high) return;
        var inBand = circumstance.Band.Contains(points);
        var allowed = low == high ? $"{low}" : $"{low} to {high}";
        findings.Refuse(
            inBand ? "SCORE_NOT_ALLOWED" : "SCORE_OUT_OF_BAND",
            $"{EnumName.Of(circumstance.Code)} (band {circumstance.Band}) with {EnumName.Of(entry.Responsibility)} and {EnumName.Of(entry.Adjustment)} scores {allowed}, not {points}.",
            "points",
            circumstance.Article,
            "A-08");
    }
}
