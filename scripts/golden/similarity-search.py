"""Makes src/algorithms/similarity-search/golden.json: what Faiss, hnswlib and scikit-learn find in the same points.

Run once with Debian's python3-faiss, python3-hnswlib, python3-sklearn and python3-scipy:
    /usr/bin/python3 scripts/golden/similarity-search.py
The tests read the JSON and need no Python. The points come from a linear congruential generator, so that both sides
can make them and none have to be stored.
"""
import json
import pathlib

import faiss
import hnswlib
import numpy as np
import scipy
import sklearn
from scipy.stats import norm
from sklearn.cluster import KMeans
from sklearn.linear_model import Ridge

COUNT, QUERIES, DIM, CLUSTERS, SPREAD, K = 2000, 100, 16, 40, 0.3, 10


def lcg(seed):
    state = seed
    while True:
        state = (state * 1664525 + 1013904223) % 2**32
        yield state / 2**32


def mixture(seed):
    """Rows of centre + spread × (a sum of three uniforms, centred): near normal, exact in both languages."""
    draw = lcg(seed)
    centres = [[next(draw) for _ in range(DIM)] for _ in range(CLUSTERS)]
    rows = []
    for _ in range(COUNT + QUERIES):
        centre = centres[int(next(draw) * CLUSTERS)]
        rows.append([c + SPREAD * 2 * (next(draw) + next(draw) + next(draw) - 1.5) for c in centre])
    return np.array(rows, dtype=np.float32)


def recall(found, truth):
    return float(np.mean([len(set(f) & set(t)) / K for f, t in zip(found, truth)]))


points = mixture(7)
base, queries = points[:COUNT], points[COUNT:]
flat = faiss.IndexFlatL2(DIM)
flat.add(base)
truth = flat.search(queries, K)[1]

bands = []


def record(index, params, found):
    bands.append({"index": index, **params, "recall": round(recall(found, truth), 4)})


quantiser = faiss.IndexFlatL2(DIM)
ivf = faiss.IndexIVFFlat(quantiser, DIM, 32)
ivf.train(base)
ivf.add(base)
for nprobe in (1, 2, 4, 8, 32):
    ivf.nprobe = nprobe
    record("ivf", {"nlist": 32, "nprobe": nprobe}, ivf.search(queries, K)[1])

for m, bits in ((4, 6), (8, 4), (8, 6), (16, 6)):
    pq = faiss.IndexPQ(DIM, m, bits)
    pq.train(base)
    pq.add(base)
    record("pq", {"m": m, "bits": bits}, pq.search(queries, K)[1])

for m, bits, nprobe in ((4, 6, 4), (8, 6, 4), (8, 6, 8)):
    coarse = faiss.IndexFlatL2(DIM)
    ivfpq = faiss.IndexIVFPQ(coarse, DIM, 32, m, bits)
    ivfpq.train(base)
    ivfpq.add(base)
    ivfpq.nprobe = nprobe
    record("ivf-pq", {"nlist": 32, "m": m, "bits": bits, "nprobe": nprobe}, ivfpq.search(queries, K)[1])

for M, ef_construction in ((4, 40), (8, 100)):
    graph = hnswlib.Index(space="l2", dim=DIM)
    graph.init_index(max_elements=COUNT, M=M, ef_construction=ef_construction, random_seed=1)
    graph.add_items(base, num_threads=1)
    for ef in (10, 20, 80):
        graph.set_ef(ef)
        record("hnsw", {"M": M, "efConstruction": ef_construction, "ef": ef}, graph.knn_query(queries, K, num_threads=1)[0])

inertias = [float(KMeans(32, init="k-means++", n_init=1, max_iter=25, algorithm="lloyd", random_state=s).fit(base).inertia_) for s in range(10)]

# One user's ridge regression with a penalised bias, as alternating least squares solves it.
draw = lcg(11)
inputs = np.array([[1.0] + [next(draw) - 0.5 for _ in range(3)] for _ in range(6)])
targets = np.array([4 * next(draw) - 2 for _ in range(6)])
ridge = Ridge(alpha=0.3, fit_intercept=False, solver="cholesky").fit(inputs, targets)

golden = {
    "madeWith": {"faiss": faiss.__version__, "scikit-learn": sklearn.__version__, "scipy": scipy.__version__, "numpy": np.__version__},
    "set": {"seed": 7, "count": COUNT, "queries": QUERIES, "dim": DIM, "clusters": CLUSTERS, "spread": SPREAD, "k": K},
    "checksum": float(points.astype(np.float64).sum()),
    "exact": [[int(i) for i in row] for row in truth[:10]],
    "bands": bands,
    "kMeansInertia": {"k": 32, "rounds": 25, "runs": inertias},
    "ridge": {"seed": 11, "lambda": 0.3, "solution": [float(x) for x in ridge.coef_]},
    "upperTail": [[z, float(norm.sf(z))] for z in (-4, -1.5, -0.1, 0, 0.1, 1, 1.96, 3, 4.5, 6, 7.5)],
}
target = pathlib.Path(__file__).parents[2] / "src/algorithms/similarity-search/golden.json"
target.write_text(json.dumps(golden, indent=1) + "\n")
print(json.dumps(bands, indent=0))
