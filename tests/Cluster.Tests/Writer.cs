using System.Collections.Concurrent;

namespace Hub.Clustered;

/// <summary>An agency that submits: it sends the same ids again, at any door, until it is told what became of each.</summary>
internal sealed class Writer(int index, string token, IReadOnlyList<Uri> doors, HttpClient http, Random random, Action progress)
{
    private readonly Dictionary<string, string> _controls = [];
    private readonly ConcurrentQueue<string> _refusals = [];
    private readonly List<(string Code, string IdNumber, Place Place)> _persons = [];

    /// <summary>The control of each entry that the hub has said it has, by the id that it was sent under.</summary>
    public IReadOnlyDictionary<string, string> Controls => _controls;

    /// <summary>How often the same had to be sent again.</summary>
    public int Repeats { get; private set; }

    /// <summary>Entries that were in, though no answer had said so.</summary>
    public int FoundThere { get; private set; }

    /// <summary>The codes of the errors that it was answered with.</summary>
    public IReadOnlyCollection<string> Refusals => _refusals;

    public string Trouble { get; private set; } = "";

    /// <summary>A new person and a decision; in every other step what was decided is taken back.</summary>
    /// <param name="person">Whom the step is about.</param>
    public Task StepAsync(int step, (string Code, string IdNumber) person, CancellationToken over)
    {
        var place = Place.Of(index, step);
        if (step % 2 == 1) return SubmitAsync(over, Reversal(_persons[^1], step));
        _persons.Add((person.Code, person.IdNumber, place));
        return SubmitAsync(over, People.Registration(person, place.Institution, place.County, place.IsPharmacy ? "PHARMACY_PHARMACIST" : "DOCTOR"),
            People.Points(PointsId(person.Code), person.Code, place.Institution, place.County, "FRONTING", "PRINCIPAL", "2025-11-18", "2025-11-20"));
    }

    private object Reversal((string Code, string IdNumber, Place Place) about, int step) => new
    {
        reversal = new
        {
            id = $"r{step}-{PointsId(about.Code)}",
            entry = _controls[PointsId(about.Code)],
            decidedOn = "2025-11-24",
            reason = "复核撤销",
            documentNumber = $"文〔2025〕r{step}-{about.Code}",
        },
    };

    private string PointsId(string code) => $"w{index}-{code}";

    private async Task SubmitAsync(CancellationToken over, params object[] entries)
    {
        while (!await TryAsync(entries, over))
        {
            Repeats++;
            await Task.Delay(random.Next(20, 300), over);
        }
        progress();
    }

    private async Task<bool> TryAsync(object[] entries, CancellationToken over)
    {
        JsonElement answer;
        try
        {
            answer = await Asking.PostAsync(http, doors[random.Next(doors.Count)], token, People.Submit, new { entries }, over);
        }
        catch (Exception lost) when (!over.IsCancellationRequested)
        {
            Trouble = lost.Message;
            return false;
        }
        if (answer.TryGetProperty("errors", out var errors))
        {
            Trouble = errors.ToString();
            foreach (var error in errors.EnumerateArray()) _refusals.Enqueue(Asking.CodeOf(error));
            return false;
        }
        foreach (var result in answer.GetProperty("data").GetProperty("submit").GetProperty("results").EnumerateArray())
        {
            Assert.True(result.GetProperty("result").GetString() is "ACCEPTED" or "UNCHANGED", $"Writer {index}: {result}");
            if (result.GetProperty("result").GetString() == "UNCHANGED") FoundThere++;
            _controls[result.GetProperty("id").GetString()!] = result.GetProperty("control").GetString()!;
        }
        return true;
    }
}
