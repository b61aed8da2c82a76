namespace Hub.Domain;

/// <summary>What the fold of one person needs to know of institutions, whoever else it concerned.</summary>
public interface IInstitutionRecord
{
    /// <summary>The institution's 支付违约金 decisions of a natural year, not revoked; one that scores three persons is one .</summary>
    IReadOnlyList<DamagesDecision> DamagesOn(InstitutionCode institution, int year);

    /// <summary>The days on which the institution signed an agreement, in order; commitments are due from each.</summary>
    IReadOnlyList<AgreementSigning> SigningsOf(InstitutionCode institution);
}

/// <summary>One decision that an institution pays liquidated damages.</summary>
public sealed record DamagesDecision(string DocumentNumber, DateOnly DecidedOn);

/// <summary>One signing of an agreement, and the control of its entry.</summary>
public sealed record AgreementSigning(string Entry, DateOnly SignedOn);
