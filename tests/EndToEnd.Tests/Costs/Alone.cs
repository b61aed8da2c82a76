namespace Hub.EndToEnd.Costs;

/// <summary>What is counted in this process, it must have to itself.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
