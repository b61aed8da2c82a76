namespace Hub.Domain;

/// <summary>登记备案: code, category, institution, scope of persons, and whether a term bars it.</summary>
internal static class RegistrationCheck
{
    public static void Run(RegistrationEntry entry, Findings findings)
    {
        findings.Require("name", entry.Name);
        findings.Require("institutionName", entry.InstitutionName);
        Code(entry, findings);
        if (entry.InstitutionKind != entry.Institution.Kind)
        {
            findings.Refuse("INSTITUTION_KIND_MISMATCH", $"{entry.Institution} is the code of a {EnumName.Of(entry.Institution.Kind)} institution.", "institutionKind");
        }

        Scope(entry, findings);
        findings.NotFuture("registeredOn", entry.RegisteredOn);
        findings.NotFuture("commitmentOn", entry.CommitmentOn);
        findings.NotFuture("employedOn", entry.EmployedOn);
        findings.Within(DeadlineKind.NewHireCommitment, entry.EmployedOn, "commitmentOn", entry.CommitmentOn);
        if (findings.Applying.ExpiredOn(entry.RegisteredOn)) findings.InForce("registeredOn", entry.RegisteredOn);
        if (entry.CommitmentOn is null) findings.Warn("NO_COMMITMENT", "No service commitment is given.", "commitmentOn", findings.Applying.Commitment.Article, "A-51");
        if (RegistrationBar.On(entry, findings.Known.Sanctions, findings.Law, findings.Known.Registrations) is { } bar)
        {
            findings.Refuse("REGISTRATION_BARRED", bar.Message, "registeredOn", bar.Article, "A-24");
        }

        Licence(entry, findings);
    }

    /// <summary>Without the licence that was lost there is no new place; maintenance of the old one changes nothing .</summary>
    private static void Licence(RegistrationEntry entry, Findings findings)
    {
        if (WithoutLicence(entry, findings) is not { } lost) return;
        var rule = findings.Law.RulebookOf(lost.Article)!.RegistrationDuringTerm;
        var here = findings.Known.Registrations.Any(r => r.Institution == entry.Institution && r.ActiveOn(entry.RegisteredOn));
        if (here || rule.Terminated != DuringTerm.Refused) findings.Warn("WITHOUT_LICENCE", "The licence was lost, and has not been regained: the person stays terminated.", "registeredOn", lost.Article, "A-13");
        else findings.Refuse("REGISTRATION_BARRED", "The licence was lost, and has not been regained.", "registeredOn", rule.Article, "A-24");
    }

    /// <summary>The province's term over a lost licence, for whom it is needed and who has not regained it; one that only lapsed bars nobody .</summary>
    private static Sanction? WithoutLicence(RegistrationEntry entry, Findings findings) => findings.Known.Sanctions.FirstOrDefault(s =>
        s.Cause == Cause.LicenceLost && s.Region.Province == entry.Region.Province && s.HoldsOn(entry.RegisteredOn)
        && findings.Law.RulebookOf(s.Article)?.LicenceLoss is { } clause && clause.Categories.Contains(entry.Category)
        && findings.Find(s.Id[1..]) is not LicenceLostEntry { NormalCancellation: true }
        && !findings.All<LicenceRegainedEntry>().Any(r => r.Content.RegainedOn > s.From && r.Content.RegainedOn <= entry.RegisteredOn));

    private static void Code(RegistrationEntry entry, Findings findings)
    {
        if (entry.Person is not { } person)
        {
            if (CodeStandard.HasCode(entry.Category)) findings.Refuse("PERSON_CODE_REQUIRED", $"The national standard has a code for {EnumName.Of(entry.Category)}.", "person", null, "A-49");
        }
        else if (!CodeStandard.Fits(person, entry.Category))
        {
            findings.Refuse("CATEGORY_CODE_MISMATCH", $"{person} is no code of a {EnumName.Of(entry.Category)}.", "category");
        }
    }

    private static void Scope(RegistrationEntry entry, Findings findings)
    {
        var persons = findings.Applying.Persons;
        if (!persons.Covers(entry.InstitutionKind, entry.Category))
        {
            findings.Refuse("OUT_OF_SCOPE", $"A {EnumName.Of(entry.Category)} at a {EnumName.Of(entry.InstitutionKind)} institution is not within the rule.", "category", persons.Article, "A-50");
            return;
        }

        if (entry.Category != Category.PharmacyPrincipal)
        {
            if (entry.PrincipalRole is not null) findings.Refuse("PRINCIPAL_ROLE_UNEXPECTED", "Only a principal has a principal's role.", "principalRole");
        }
        else if (entry.PrincipalRole is not { } role)
        {
            findings.Refuse("FIELD_REQUIRED", "'principalRole' says which principal it is.", "principalRole", persons.Article, "A-50");
        }
        else if (!persons.Covers(role))
        {
            findings.Refuse("OUT_OF_SCOPE", $"{EnumName.Of(role)} is not a principal within the rule.", "principalRole", persons.Article, "A-50");
        }
    }
}
