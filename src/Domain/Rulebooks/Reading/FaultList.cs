namespace Hub.Domain;

/// <summary>The faults of one file as they are found.</summary>
internal sealed class FaultList(string file)
{
    private readonly List<RulebookFault> _faults = [];

    public string File => file;

    public IReadOnlyList<RulebookFault> Found => _faults;

    public void Add(int line, string message) => _faults.Add(new RulebookFault(file, line, message));
}
