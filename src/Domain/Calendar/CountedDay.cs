namespace Hub.Domain;

/// <summary>A day that working days were counted to.</summary>
/// <param name="Provisional">The count ran into a year whose notice is not known, so that weekdays alone were counted; it is counted again when the notice is loaded.</param>
public readonly record struct CountedDay(DateOnly Day, bool Provisional);
