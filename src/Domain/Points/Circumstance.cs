namespace Hub.Domain;

/// <summary>负面情形: what is scored; which of them a province knows, and in which band, is in its rulebook.</summary>
public enum Circumstance { LiquidatedDamages, VbpNonSelected, OtherB1, Reg38, Reg39, PracticePenalty, OtherB2, CodeBorrowing, Fronting, WithAgreementSuspension, OtherB3, Reg40, WithAgreementTermination, LicenceLost, OtherB4 }
