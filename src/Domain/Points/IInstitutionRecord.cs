namespace Hub.Domain;

/// <summary>What the fold of one person needs to know of institutions, whoever else it concerned.</summary>
public interface IInstitutionRecord
{
    /// <summary>The institution's 支付违约金 decisions of a natural year, revoked ones included; one that scores three persons is one .</summary>
    IReadOnlyList<DamagesDecision> DamagesOn(InstitutionCode institution, int year);

    /// <summary>The days on which the institution signed an agreement, in order; commitments are due from each.</summary>
    IReadOnlyList<AgreementSigning> SigningsOf(InstitutionCode institution);

    /// <summary>All that was decided on the institution's agreement, in order, whoever it named; a suspension of those responsible lasts as long as the institution's .</summary>
    IReadOnlyList<AgreementDecision> AgreementsOf(InstitutionCode institution);

    /// <summary>When something was recorded that it says of the institution, what was taken back included.</summary>
    IEnumerable<DateTimeOffset> MomentsOf(InstitutionCode institution);

    /// <summary>The record as the hub knew it just before a moment.</summary>
    IInstitutionRecord KnownBefore(DateTimeOffset moment);
}

/// <summary>One decision that an institution pays liquidated damages.</summary>
/// <param name="RevokedOn">From this day it counts no more: it was revoked itself, or every score that shows it was.</param>
public sealed record DamagesDecision(string DocumentNumber, DateOnly DecidedOn, DateOnly? RevokedOn = null);

/// <summary>One decision on an agreement.</summary>
/// <param name="RevokedOn">From this day it counts no more.</param>
public sealed record AgreementDecision(string Entry, AgreementEntry Content, DateOnly? RevokedOn);

/// <summary>One signing of an agreement, and the control of its entry.</summary>
public sealed record AgreementSigning(string Entry, DateOnly SignedOn);
