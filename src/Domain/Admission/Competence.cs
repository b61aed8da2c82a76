namespace Hub.Domain;

/// <summary>Which bodies rule on an objection, by the kind of the decision objected to; an agency's own findings are agreement handling.</summary>
internal static class Competence
{
    /// <param name="transfer">It goes on to another body than the agency that decided.</param>
    /// <param name="handedTo">The body that it has gone on to: no other rules on it any more, least of all the agency that decided.</param>
    public static void Check(string path, InsuranceBody? body, bool transfer, InsuranceBody? handedTo, Entry target, Rulebook book, Findings findings)
    {
        var kind = (target as PointsEntry)?.Decision ?? DecisionKind.AgreementHandling;
        var clauses = book.ObjectionRulings.Where(r => r.Of.Contains(kind)).ToList();
        if (body is not { } named || clauses.Count == 0) return;
        var bodies = clauses.SelectMany(c => c.By).Where(b => !transfer || b != InsuranceBody.Agency).Where(b => handedTo is null || b == handedTo).ToList();
        if (bodies.Contains(named)) return;
        findings.Refuse("BODY_NOT_COMPETENT", $"Objections to a decision of {EnumName.Of(kind)} are for {string.Join(" or ", bodies.Select(EnumName.Of))}, not for {EnumName.Of(named)}.", path, clauses[0].Article);
    }
}
