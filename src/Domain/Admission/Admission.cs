namespace Hub.Domain;

/// <summary>Whether the law takes an entry, by the entry itself and what is already known of the person.</summary>
public static class Admission
{
    /// <summary>Checks one entry before it is taken in.</summary>
    /// <param name="entry">As submitted; references to other entries are controls.</param>
    /// <param name="file">The person's file, for a reversal or notice that of the entry referred to; null when there is none.</param>
    /// <param name="law">The rulebooks.</param>
    /// <param name="damages">The institutions' liquidated-damages decisions .</param>
    /// <param name="today">The day of the law.</param>
    public static Verdict Check(Entry entry, PersonFile? file, Lawbooks law, IDamagesRecord damages, DateOnly today)
    {
        var findings = new Findings(law, file, damages, today);
        return findings.Verdict(entry);
    }
}
