namespace Hub.Commands;

/// <summary>What a command tells the shell.</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    /// <summary>It ran, and some of what it was given was turned away.</summary>
    public const int SomeRejected = 2;
}
