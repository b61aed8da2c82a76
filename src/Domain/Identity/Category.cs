namespace Hub.Domain;

/// <summary>人员类别: whose work the medical-insurance fund pays for, or who reviews the fees.</summary>
public enum Category { Doctor, Nurse, HospitalPharmacist, Technician, FeeReviewer, PharmacyPrincipal, PharmacyPharmacist }
