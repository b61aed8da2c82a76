namespace Hub.Domain;

/// <summary>What the ledger knows of 支付违约金 decisions on institutions, whoever they scored .</summary>
public interface IDamagesRecord
{
    /// <summary>The institution's decisions of a natural year; one decision that scores three persons is one.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1716", Justification = "Reads as the sentence it is; only C# calls it.")]
    IReadOnlyList<DamagesDecision> Of(InstitutionCode institution, int year);
}

/// <summary>One decision that an institution pays liquidated damages.</summary>
public sealed record DamagesDecision(string DocumentNumber, DateOnly DecidedOn);
