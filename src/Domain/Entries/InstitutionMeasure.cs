namespace Hub.Domain;

/// <summary>What was done to an institution besides its agreement.</summary>
public enum InstitutionMeasure { LiquidatedDamages, PenaltyReg38, PenaltyReg39, PenaltyReg40, CorrectionOrdered, PaymentRecovered, AssessmentDeducted, Other }
