using System.Collections;

namespace Hub.Domain;

/// <summary>The steps from the entries to a status, worked out only when somebody reads them.</summary>
public sealed class Explanation : IReadOnlyList<ExplanationStep>
{
    private readonly Lazy<IReadOnlyList<ExplanationStep>> _steps;

    internal Explanation(Func<IReadOnlyList<ExplanationStep>> steps) => _steps = new(steps);

    public int Count => _steps.Value.Count;

    public ExplanationStep this[int index] => _steps.Value[index];

    public IEnumerator<ExplanationStep> GetEnumerator() => _steps.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
